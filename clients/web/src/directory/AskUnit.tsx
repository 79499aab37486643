import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NamesQuestion } from "../requests/NamesQuestion";
import { InlineForm } from "../rooms/InlineForm";
import { leadToFound } from "../rooms/leadToFound";
import { caseCode } from "../rooms/roomAddress";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id } from "../wire";
import { post } from "../wire/http";
import { newId } from "../wire/newId";
import type { DirectoryView } from "./changes";
import { Choice } from "./Fields";

/** Asks a unit to take a case over that nobody of it is left to offer. Nothing of the case is shown. */
export function AskUnit({ roomId, view, onAsked }: {
  readonly roomId: Id; readonly view: DirectoryView; readonly onAsked: () => void;
}): ReactElement {
  const { t } = useTranslation(["admin", "custody", "room"]);
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [unitId, choose] = useTyped(`ask unit ${roomId}`, "");
  const [reason, setReason] = useTyped(`ask unit ${roomId} reason`, "");
  const why = useRef<HTMLTextAreaElement>(null);
  const ready = unitId !== "" && reason.trim() !== "";
  const ask = async (looked: boolean): Promise<boolean> => {
    const done = await send(async () => (await post("/api/rooms/{roomId}/commands", {
      path: { roomId }, body: [{ commandId: newId(), type: "proposeTransfer", looked, data: {
        transferId: newId(), unit: { id: unitId, name: "" }, reason,
      } }],
    }))[0]!);
    if (done) { onAsked(); }
    return done;
  };
  const found = problem?.code === "namesFound" ? problem.found ?? [] : null;
  return (
    <InlineForm open={t("unowned.askNamed", { code: caseCode(roomId) })} shown={t("unowned.ask")}
      send={t("custody:transfer.send")} busy={busy} ready={ready}
      refused={problem === null || found !== null ? undefined : inWords(problem)} onSend={() => ask(false)}>
      <Paragraph data-size="sm">{t("custody:transfer.means")}</Paragraph>
      <Choice label={t("custody:transfer.to")} value={unitId} onChange={choose}
        choices={[["", t("unowned.chooseUnit")], ...unitsToAsk(view)]} />
      <Textfield ref={why} data-size="sm" multiline rows={2} label={t("custody:transfer.why")}
        description={t("custody:transfer.whyMeans")} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      {found !== null && (
        <NamesQuestion found={found} means={t("custody:transfer.whyMeans")} back={t("room:names.change")}
          onBack={() => { leadToFound(why.current?.form ?? null, found); }} goOn={t("room:names.send")}
          onGoOn={() => { if (ready) { void ask(true); } }} />
      )}
    </InlineForm>
  );
}

/** Those that may answer for a case, each with its organisation, by name. */
function unitsToAsk({ units, organisations }: DirectoryView): readonly (readonly [Id, string])[] {
  const active = new Map(organisations.filter((each) => each.active)
    .map(({ organisationId, organisation }) => [organisationId, organisation.name]));
  return units
    .filter(({ unit, active: works }) => works && unit.treats && active.has(unit.organisationId))
    .map(({ unitId, unit }) => [unitId, `${unit.name}, ${active.get(unit.organisationId) ?? ""}`] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
}
