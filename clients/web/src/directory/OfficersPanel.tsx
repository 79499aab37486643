import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id } from "../wire";
import { newId } from "../wire/newId";
import { change, type DirectoryView } from "./changes";
import { Choice } from "./Fields";

/** Who an organisation's data-protection officers are: the list is changed as a whole, a person at a time. */
export function OfficersPanel({ view, onDone }: {
  readonly view: DirectoryView; readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation("admin");
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const organisations = view.organisations.filter(({ active }) => active);
  const [organisationId, setOrganisationId] = useTyped("officers of", organisations[0]?.organisationId ?? "");
  const [chosen, setChosen] = useTyped("officer", "");
  const list = view.officers.find((each) => each.organisationId === organisationId);
  const officers = list?.people ?? [];
  const nameOf = (id: Id): string => view.people.find(({ personId }) => personId === id)?.person.name ?? "";
  const others = view.people
    .filter(({ active, person, personId }) => active && person.organisationId === organisationId
      && !officers.includes(personId))
    .map(({ personId, person }) => [personId, person.name] as const);
  const next = others.some(([id]) => id === chosen) ? chosen : others[0]?.[0] ?? "";
  const set = async (people: readonly Id[]): Promise<void> => {
    const done = await send(() => change({
      commandId: newId(), basedOn: list?.version ?? 0, type: "setDataProtectionOfficers",
      data: { organisationId, people: [...people] },
    }));
    if (done) { onDone(); }
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    void set([...officers, next]);
  };
  return (
    <div className="entry-table">
      <Paragraph data-size="sm">{t("officers.means")}</Paragraph>
      <Choice label={t("organisation")} value={organisationId} onChange={setOrganisationId}
        choices={organisations.map((each) => [each.organisationId, each.organisation.name])} />
      {officers.length === 0 && <Paragraph data-size="sm" className="quiet">{t("officers.none")}</Paragraph>}
      <ul>
        {officers.map((id) => (
          <li key={id}>
            {nameOf(id)}{" "}
            <Button variant="tertiary" data-size="sm" data-color="danger" disabled={busy}
              aria-label={t("officers.removeNamed", { name: nameOf(id) })}
              onClick={() => { void set(officers.filter((each) => each !== id)); }}>{t("officers.remove")}</Button>
          </li>
        ))}
      </ul>
      {list?.waiting != null && (
        <div role="status">
          <Paragraph data-size="sm">{t("officers.waits", {
            by: list.waiting.by, names: list.waiting.people.map(nameOf).join(", ") || t("officers.nobody"),
          })}</Paragraph>
          <div className="form-actions">
            {list.waiting.mayConfirm && (
              <Button type="button" data-size="sm" disabled={busy}
                onClick={() => { void set(list.waiting?.people ?? []); }}>{t("officers.confirm")}</Button>
            )}
            <Button type="button" variant="secondary" data-size="sm" disabled={busy}
              onClick={() => { void set(officers); }}>{t("officers.drop")}</Button>
          </div>
        </div>
      )}
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <form className="inline-form" aria-label={t("officers.add")} onSubmit={add}>
        <Choice label={t("officers.person")} value={next} choices={others} onChange={setChosen} />
        <div className="form-actions">
          <Button type="submit" data-size="sm" disabled={busy || next === ""}>{t("officers.add")}</Button>
        </div>
      </form>
    </div>
  );
}
