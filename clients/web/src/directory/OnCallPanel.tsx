import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useFormats } from "../language/format";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id } from "../wire";
import { newId } from "../wire/newId";
import { change, type DirectoryView, type OnCallTurn } from "./changes";
import { Choice } from "./Fields";

/** Who is on call for a unit, and when: the list is changed as a whole, a turn at a time. */
export function OnCallPanel({ view, onDone }: {
  readonly view: DirectoryView; readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation("admin");
  const formats = useFormats();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const placeOf = (id: Id): string =>
    view.organisations.find(({ organisationId }) => organisationId === id)?.organisation.name ?? "";
  const units = view.units.filter(({ active, unit }) => active && unit.treats)
    .map(({ unitId: id, unit }) => [id, [unit.name, placeOf(unit.organisationId)].filter(Boolean).join(", ")] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, "nb"));
  const [unitId, setUnitId] = useTyped("on call unit", units[0]?.[0] ?? "");
  const list = view.onCall.find((each) => each.unitId === unitId);
  const turns = list?.turns ?? [];
  const set = async (next: readonly OnCallTurn[]): Promise<boolean> => {
    const done = await send(() => change({
      commandId: newId(), basedOn: list?.version ?? 0, type: "setOnCall", data: { unitId, turns: [...next] },
    }));
    if (done) { onDone(); }
    return done;
  };
  const nameOf = (id: string): string => view.people.find(({ personId }) => personId === id)?.person.name ?? "";
  return (
    <div className="entry-table">
      <Paragraph data-size="sm">{t("onCall.means")}</Paragraph>
      <Choice label={t("onCall.unit")} value={unitId} onChange={setUnitId}
        choices={units} />
      {turns.length === 0 && <Paragraph data-size="sm" className="quiet">{t("onCall.none")}</Paragraph>}
      <ul>
        {turns.map((turn) => (
          <li key={`${turn.personId} ${turn.from}`}>
            {nameOf(turn.personId)}: {formats.dateTime(turn.from)} – {formats.dateTime(turn.until)}{" "}
            <Button variant="tertiary" data-size="sm" data-color="danger" disabled={busy}
              onClick={() => { void set(turns.filter((each) => each !== turn)); }}>{t("onCall.remove")}</Button>
          </li>
        ))}
      </ul>
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <NewTurn view={view} unitId={unitId} busy={busy} onAdd={(turn) => set([...turns, turn])} />
    </div>
  );
}

function NewTurn({ view, unitId, busy, onAdd }: {
  readonly view: DirectoryView; readonly unitId: string; readonly busy: boolean;
  readonly onAdd: (turn: OnCallTurn) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation("admin");
  const organisation = view.units.find((each) => each.unitId === unitId)?.unit.organisationId;
  const people = view.people
    .filter(({ active, person }) => active && person.organisationId === organisation
      && person.roles.includes("responsibleDoctor"))
    .map(({ personId, person }) => [personId, person.name] as const);
  const [person, setPerson] = useTyped("on call person", "");
  const [from, setFrom] = useTyped("on call from", "");
  const [until, setUntil] = useTyped("on call until", "");
  const chosen = people.some(([id]) => id === person) ? person : people[0]?.[0] ?? "";
  if (people.length === 0) { return <Paragraph data-size="sm" role="status">{t("onCall.noDoctors")}</Paragraph>; }
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const turn = { personId: chosen, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
    if (await onAdd(turn)) { setFrom(""); setUntil(""); }
  };
  return (
    <form className="inline-form" aria-label={t("onCall.add")} onSubmit={(event) => void add(event)}>
      <Choice label={t("onCall.person")} value={chosen} choices={people} onChange={setPerson} />
      <Textfield data-size="sm" type="datetime-local" label={t("onCall.from")} value={from}
        onChange={(event) => { setFrom(event.target.value); }} />
      <Textfield data-size="sm" type="datetime-local" label={t("onCall.until")} min={from} value={until}
        onChange={(event) => { setUntil(event.target.value); }} />
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || chosen === "" || from === "" || until === ""}>
          {t("onCall.add")}
        </Button>
      </div>
    </form>
  );
}
