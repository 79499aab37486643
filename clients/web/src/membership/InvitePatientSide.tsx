import { Alert, Button, Checkbox, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Problem, Relation, Role, Schemas } from "../wire";
import { post, ProblemError } from "../wire/http";
import { cardOf } from "./card";
import { bindingOf } from "./familyLink";

type Found = Schemas["FoundFamily"];

/** Somebody in one of the roles that they may be invited in. */
interface Choice { readonly person: Found; readonly role: Role }

/** Whether two spellings are of one name: letters in any case, with or without a middle name's hyphen. */
function isSameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLocaleLowerCase("nb").split(/[\s-]+/u).filter(Boolean).join(" ");
  return plain(a) === plain(b);
}

/** Invites the patient, a representative or next of kin: found by the whole name only, never by browsing. */
export function InvitePatientSide(): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { roomId, me, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const inWords = useProblemText();
  const [name, setName] = useState("");
  const [found, setFound] = useState<readonly Choice[]>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState<Choice>();
  const [confirmed, setConfirmed] = useState(false);
  const hasPatient = Object.values(state.membership.members)
    .some((member) => member.role === "patient" && member.standing !== "removed");
  const recorded = state.case.identity?.name ?? "";
  const differs = chosen?.role === "patient" && !isSameName(recorded, chosen.person.name);
  const search = async (): Promise<void> => {
    setChosen(undefined);
    setFound(undefined);
    setProblem(null);
    try {
      const people = await post("/api/rooms/{roomId}/patient-side", { path: { roomId }, body: { name } });
      setFound(people.flatMap((person) => person.mayBe
        .filter((role) => role !== "patient" || !hasPatient).map((role) => ({ person, role }))));
    } catch (failure) {
      setProblem({ code: failure instanceof ProblemError ? failure.code : "unreachable" });
    }
  };
  const send = async (): Promise<boolean> => {
    if (chosen === undefined) { return false; }
    // What binds a representative is proved when it is recorded; the patient is bound by being the patient.
    const relation: Relation | null = chosen.role === "patient"
      ? { basis: t("entry:role.patient"), givenBy: me.person.name, link: bindingOf("self") } : null;
    const person = cardOf({ personId: chosen.person.invitation });
    const done = await give("inviteMember", { person, role: chosen.role, relation });
    if (done) { setName(""); setFound(undefined); setChosen(undefined); }
    return done;
  };
  return (
    <InlineForm open={t("panel.inviteFamily")} send={t("invite")} busy={busy} refused={refused}
      ready={chosen !== undefined && (!differs || confirmed)} onSend={send}>
      <Textfield data-size="sm" label={t("panel.wholeName")} description={t("panel.wholeNameHow")} value={name}
        autoFocus autoComplete="off" onChange={(event) => {
          setName(event.target.value);
          setFound(undefined);
          setProblem(null);
        }} />
      <Button type="button" variant="secondary" data-size="sm" disabled={name.trim() === ""}
        onClick={() => void search()}>{t("panel.find")}</Button>
      <Refused text={problem === null ? undefined : inWords(problem)} />
      <div role="status">
        {found?.length === 0 && <Paragraph data-size="sm">{t("panel.nobodyFamily")}</Paragraph>}
        {found?.map((each) => (
          <label key={`${each.person.invitation} ${each.role}`} className="family-choice">
            <input type="radio" name="patient-side" checked={chosen === each}
              onChange={() => { setChosen(each); setConfirmed(false); }} />
            {each.person.name}, {t(`entry:role.${each.role}`)}
          </label>
        ))}
        {differs && (
          <Alert data-size="sm" data-color="warning">
            <Paragraph data-size="sm">
              {t("panel.otherName", { recorded, invited: chosen.person.name })}
            </Paragraph>
            <Checkbox data-size="sm" label={t("panel.samePerson")} checked={confirmed}
              onChange={(event) => { setConfirmed(event.target.checked); }} />
          </Alert>
        )}
        {chosen !== undefined && <Paragraph data-size="sm">{t("panel.familySees")}</Paragraph>}
      </div>
    </InlineForm>
  );
}
