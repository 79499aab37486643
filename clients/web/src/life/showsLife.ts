import type { RoomAccess } from "../rooms/roomAccess";

/** Whether there is anything to say of the patient's age, protection or death, or to record. */
export function showsLife({ state, you, may }: Pick<RoomAccess, "state" | "you" | "may">): boolean {
  const { birthdays, death, protected: addresses } = state.life;
  return birthdays.length > 0 || death !== null || addresses.length > 0 || (you.identity && may("recordDeath"));
}
