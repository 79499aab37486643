import { Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { cardOf } from "../membership/card";
import { keptOf } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Objection } from "../wire";
import { newId } from "../wire/newId";
import { answersForCase, namedIn, type Kept } from "./blocked";
import { BlockMeans } from "./BlockMeans";
import { BlockWhat } from "./BlockWhat";
import { chosenParts, useBlockParts } from "./blockParts";
import { BlockWhom } from "./BlockWhom";
import { today } from "./latest";

/** Records that the patient was told of the discussion, or objected; whom they object to is kept out by it. */
export function InformationForm(): ReactElement {
  const { t } = useTranslation(["consent", "common"]);
  const { state, may, me, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [objects, setObjects] = useState(false);
  const [whom, setWhom] = useState<Kept>();
  const [parts, setParts] = useState<readonly Id[] | null>(null);
  const [givenBy, setGivenBy] = useState("");
  const [what, setWhat] = useState("");
  const [on, setOn] = useState(() => today());
  const [by, setBy] = useState("");
  const all = useBlockParts();
  const ready = !objects || (whom !== undefined && !answersForCase(state.membership, whom) && givenBy.trim() !== ""
    && parts?.length !== 0);
  const objection = (): Objection | null => !objects || whom === undefined ? null : {
    blockId: newId(), givenBy: keptOf(givenBy), person: whom.kind === "person" ? cardOf({ personId: whom.id }) : null,
    organisation: namedIn(whom, "organisation"), unit: namedIn(whom, "unit"), ...chosenParts(all, parts),
  };
  return (
    <InlineForm open={t("recordInformation")} send={t("common:save")} busy={busy} refused={refused} ready={ready}
      onSend={() => give("recordInformation", {
        on, by, objects, toWhom: null, what: objects && what.trim() !== "" ? what : null, objection: objection(),
      })}>
      <Textfield data-size="sm" label={t("informedBy")} value={by} placeholder={me.person.name}
        onChange={(event) => { setBy(event.target.value); }} />
      <Textfield data-size="sm" type="date" max={today()} label={t("date")} value={on}
        onChange={(event) => { setOn(event.target.value); }} />
      {may("recordBlock") && you.identity && (
        <Checkbox data-size="sm" label={t("objects")} description={t("objectsMeans")} checked={objects}
          onChange={(event) => { setObjects(event.target.checked); }} />
      )}
      {objects && (
        <>
          <BlockWhom whom={whom} words="consent" onChoose={setWhom} />
          <BlockWhat all={all} parts={parts} onChange={setParts} />
          <Textfield data-size="sm" label={t("askedBy")} value={givenBy} description={t("givenByMeans")}
            onChange={(event) => { setGivenBy(event.target.value); }} />
          <Textfield data-size="sm" label={t("objectsWhat")} value={what}
            onChange={(event) => { setWhat(event.target.value); }} />
          {whom !== undefined && (parts === null || answersForCase(state.membership, whom)) && (
            <BlockMeans whom={whom} words="consent" />
          )}
        </>
      )}
    </InlineForm>
  );
}
