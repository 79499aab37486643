import { Alert, Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, MembershipState, Role } from "../wire";
import { cardOf } from "./card";
import { HandOverMeaning } from "./HandOverMeaning";
import { isHere } from "./isHere";
import { MemberSearch } from "./MemberSearch";
import { usePeople, type KnownColleague } from "./usePeople";

/** Whose part is superseded by the one that is handed over; anybody else of the room keeps theirs. */
const stepsUp: Partial<Record<Role, readonly Role[]>> = {
  coordinator: ["deputy", "assistant"], responsibleDoctor: ["specialist", "deputy"],
};

/** Whom the directory lists for the part, and who loses none of their own by it; the server decides. */
function mayTake(membership: MembershipState, person: KnownColleague, role: Role): boolean {
  const held = membership.members[person.personId]?.role;
  return person.mayBe.includes(role)
    && (held === undefined || !isHere(membership, person.personId) || (stepsUp[role]?.includes(held) ?? false));
}

export interface HandOverFormProps {
  readonly from: Member;
  readonly name: string;
  /** The part is its holder's alone to give while they are at work: that is said instead of refused. */
  readonly onlyWhenGone?: boolean;
}

/** One takes over another's part in one step; what that means is said before it is done. */
export function HandOverForm({ from, name, onlyWhenGone = false }: HandOverFormProps): ReactElement {
  const { t } = useTranslation("membership");
  const { busy, refused, give } = useCommand();
  const { state } = useOpenRoom();
  const [to, setTo] = useState<KnownColleague>();
  const [reason, setReason] = useState("");
  const [opened, setOpened] = useState(false);
  const fromId = from.person.personId;
  const listed = usePeople(onlyWhenGone && opened ? from.person.name : "");
  const isThere = listed?.some(({ personId, organisation }) =>
    personId === fromId && organisation === from.person.organisation) ?? false;
  return (
    <InlineForm open={t("panel.handOverFrom", { name })} shown={t("handOver")} send={t("handOver")} busy={busy}
      refused={refused} ready={to !== undefined && reason.trim() !== ""} onOpen={() => { setOpened(true); }}
      onSend={() => to === undefined ? Promise.resolve(false)
        : give("handOver", { fromPersonId: fromId, to: cardOf(to), reason })}>
      {isThere ? (
        <Paragraph data-size="sm" role="status">{t("panel.onlyHolder", { name })}</Paragraph>
      ) : to === undefined ? (
        <MemberSearch label={t("panel.takesOver")} onChoose={setTo} autoFocus
          without={(person) => person.personId === fromId || !mayTake(state.membership, person, from.role)} />
      ) : (
        <>
          <Alert data-size="sm" data-color="info">
            <HandOverMeaning to={to.name} from={name} role={from.role} />
          </Alert>
          <Textfield data-size="sm" label={t("panel.reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => { setTo(undefined); }}>
            {t("panel.another")}
          </Button>
        </>
      )}
    </InlineForm>
  );
}
