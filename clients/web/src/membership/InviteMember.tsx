import { Alert, Button, Field, Label, Link, Paragraph, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { isGiven } from "../consent/latest";
import { roomRoleOf } from "../entry/usualRole";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Role } from "../wire";
import { cardOf } from "./card";
import { usePeople, type KnownColleague } from "./usePeople";

const atHome: readonly Role[] = [
  "responsibleDoctor", "coordinator", "deputy", "assistant", "specialist", "centreStaff", "generalPractitioner",
  "healthStationDoctor", "municipalCoordinator", "childCoordinator", "ernLiaison", "observer",
];

/** Invites a known colleague: type, choose, press. */
export function InviteMember(): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { state, may, me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<KnownColleague>();
  const [role, setRole] = useState<Role>("specialist");
  const [relation, setRelation] = useState("");
  const [invited, setInvited] = useState<string>();
  const found = usePeople(chosen === undefined ? query : "")
    ?.filter(({ personId }) => (state.membership.members[personId]?.standing ?? "removed") === "removed");
  const abroad = role === "ernExpert";
  const scope = abroad ? "ernAdvice" : role === "observer" ? "teaching" : undefined;
  const lacksConsent = scope !== undefined && !isGiven(state.consent, scope);
  const send = async (person: KnownColleague): Promise<void> => {
    const named = relation.trim() === "" ? null : { basis: relation, givenBy: me.person.name };
    if (await give("inviteMember", { person: cardOf(person), role, relation: named })) {
      setInvited(person.name);
      setChosen(undefined);
      setQuery("");
      setRelation("");
    }
  };
  return (
    <div className="invite">
      {chosen === undefined ? (
        <>
          <Textfield data-size="sm" type="search" label={t("panel.inviteSomeone")} description={t("panel.search")}
            value={query} onChange={(event) => { setQuery(event.target.value); setInvited(undefined); }} />
          {found?.length === 0 && <Paragraph data-size="sm" role="status">{t("panel.nobody")}</Paragraph>}
          <ul className="plain">
            {found?.map((person) => (
              <li key={person.personId}>
                <Button variant="tertiary" data-size="sm" onClick={() => {
                  setChosen(person);
                  setRole(roomRoleOf(person.role) ?? "specialist");
                }}>
                  {t("panel.choose", { name: person.name })}
                </Button>
                <small>{[person.profession, person.organisation].join(", ")}</small>
              </li>
            ))}
          </ul>
          <div role="status">{invited !== undefined && t("panel.invitedNow", { name: invited })}</div>
        </>
      ) : (
        <>
          <Field data-size="sm">
            <Label>{t("panel.as")}</Label>
            <Select value={role} onChange={(event) => { setRole(event.target.value as Role); }}>
              {(chosen.country === "NO" ? atHome : ["ernExpert" as const]).map((each) => (
                <Select.Option key={each} value={each}>{t(`entry:role.${each}`)}</Select.Option>
              ))}
            </Select>
          </Field>
          {scope !== undefined && (
            <Alert data-size="sm" data-color={lacksConsent ? "warning" : "info"}>
              {t("panel.abroadSees")}
              {lacksConsent && <> {t("panel.needsConsent")} <Link href="#consents">{t("panel.toConsent")}</Link></>}
            </Alert>
          )}
          {scope === undefined && may("recordRelation") && (
            <Textfield data-size="sm" label={t("panel.relation")} value={relation}
              onChange={(event) => { setRelation(event.target.value); }} />
          )}
          <div className="form-actions">
            <Button data-size="sm" disabled={busy || lacksConsent} onClick={() => void send(chosen)}>
              {t("panel.inviteAs", { name: chosen.name })}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => { setChosen(undefined); }}>
              {t("panel.another")}
            </Button>
          </div>
        </>
      )}
      <Refused text={refused} />
    </div>
  );
}
