import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { roomRoleOf } from "../entry/usualRole";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { get } from "../wire/http";
import { cardOf } from "./card";
import type { KnownColleague } from "./usePeople";

/** Invites the patient, a representative or next of kin: found by the whole name only, never by browsing. */
export function InvitePatientSide(): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { roomId, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [name, setName] = useState("");
  const [found, setFound] = useState<readonly KnownColleague[]>();
  const [chosen, setChosen] = useState<KnownColleague>();
  const here = (id: string): boolean => (state.membership.members[id]?.standing ?? "removed") !== "removed";
  const search = async (): Promise<void> => {
    setChosen(undefined);
    const people = await get("/api/rooms/{roomId}/patient-side", { path: { roomId }, query: { name } })
      .catch(() => []);
    const others = people.filter(({ personId }) => !here(personId));
    setFound(others);
    if (others.length === 1) { setChosen(others[0]); }
  };
  const send = async (): Promise<boolean> => {
    const role = chosen === undefined ? undefined : roomRoleOf(chosen.role);
    if (chosen === undefined || role === undefined) { return false; }
    const done = await give("inviteMember", { person: cardOf(chosen), role, relation: null });
    if (done) { setName(""); setFound(undefined); setChosen(undefined); }
    return done;
  };
  return (
    <InlineForm open={t("panel.inviteFamily")} send={t("invite")} busy={busy} refused={refused}
      ready={chosen !== undefined} onSend={send}>
      <Textfield data-size="sm" label={t("panel.wholeName")} description={t("panel.wholeNameHow")} value={name}
        autoFocus autoComplete="off" onChange={(event) => { setName(event.target.value); setFound(undefined); }} />
      <Button type="button" variant="secondary" data-size="sm" disabled={name.trim() === ""}
        onClick={() => void search()}>{t("panel.find")}</Button>
      <div role="status">
        {found?.length === 0 && <Paragraph data-size="sm">{t("panel.nobodyFamily")}</Paragraph>}
        {found?.map((each) => (
          <label key={each.personId} className="family-choice">
            <input type="radio" name="patient-side" checked={chosen?.personId === each.personId}
              onChange={() => { setChosen(each); }} />
            {each.name}, {t(`entry:role.${roomRoleOf(each.role) ?? "nextOfKin"}`)}
          </label>
        ))}
        {chosen !== undefined && <Paragraph data-size="sm">{t("panel.familySees")}</Paragraph>}
      </div>
    </InlineForm>
  );
}
