import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { When } from "../language/When";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { Schemas } from "../wire";
import { newId } from "../wire/newId";
import { change, newSubjects, takenAway, type DirectoryView, type Person, type Taken } from "./changes";

/** What one administrator asked for and another confirms; nothing where nothing waits. */
export function ProposedEntries({ view, onDone }: {
  readonly view: DirectoryView; readonly onDone: () => void;
}): ReactElement | null {
  const { t } = useTranslation("admin");
  if (view.proposed.length === 0) { return null; }
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{t("proposed.title")}</Heading>
      <Paragraph data-size="sm">{t("proposed.means")}</Paragraph>
      <ul>
        {view.proposed.map((each) => (
          <li key={each.personId}>
            <Proposed asked={each} onDone={onDone}
              before={view.people.find(({ personId }) => personId === each.personId)?.person ?? null} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Proposed({ asked, before, onDone }: {
  readonly asked: Schemas["ProposedEntry"]; readonly before: Person | null; readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation("admin");
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const { personId, person, by, at, mayConfirm, version, ends } = asked;
  const answer = async (type: "confirmPerson" | "rejectPerson"): Promise<void> => {
    if (await send(() => change({ commandId: newId(), basedOn: version, type, data: { personId } }))) { onDone(); }
  };
  const { name } = person;
  return (
    <>
      <Paragraph data-size="sm">
        <strong>{name}</strong>{person.profession === "" ? "" : `, ${person.profession}`}. {t("proposed.by", { by })}
        {" "}<When at={at} />
      </Paragraph>
      <ul>
        {newSubjects(before, person).map((subject) => (
          <li key={subject}>{t("proposed.signIn", { subject })}</li>
        ))}
        {person.administrator && before?.administrator !== true && <li>{t("proposed.administrator")}</li>}
        {person.everywhere === true && before?.everywhere !== true && <li>{t("everywhere")}</li>}
        {takenAway(before, person).map((taken) => (
          <li key={taken.as === "lostSignIn" ? taken.subject : taken.as}><Lost taken={taken} /></li>
        ))}
        {ends != null && <li>{t("proposed.ends", { reason: ends })}</li>}
      </ul>
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew />}
      <div className="form-actions">
        {mayConfirm && (
          <Button type="button" data-size="sm" disabled={busy} aria-label={t("proposed.confirmNamed", { name })}
            onClick={() => void answer("confirmPerson")}>{t("proposed.confirm")}</Button>
        )}
        <Button type="button" variant="secondary" data-size="sm" disabled={busy}
          aria-label={t("proposed.rejectNamed", { name })}
          onClick={() => void answer("rejectPerson")}>{t("proposed.reject")}</Button>
      </div>
    </>
  );
}

function Lost({ taken }: { readonly taken: Taken }): ReactElement {
  const { t } = useTranslation(["admin", "entry"]);
  switch (taken.as) {
    case "lostSignIn": return <>{t("proposed.lostSignIn", { subject: taken.subject })}</>;
    case "roles": {
      const roles = taken.roles.map((role) => t(`entry:role.${role}`)).join(", ");
      return <>{t("proposed.roles", { roles: roles === "" ? "–" : roles })}</>;
    }
    default: return <>{t(`proposed.${taken.as}`)}</>;
  }
}
