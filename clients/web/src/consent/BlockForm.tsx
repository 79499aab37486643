import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFamilyText } from "../language/familyText";
import { cardOf } from "../membership/card";
import { keptOf } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";
import { newId } from "../wire/newId";
import { answersForCase, namedIn, type Kept } from "./blocked";
import { BlockMeans } from "./BlockMeans";
import { BlockWhat } from "./BlockWhat";
import { chosenParts, useBlockParts } from "./blockParts";
import { BlockWhom } from "./BlockWhom";
import { today } from "./latest";

/** Keeps a person or a place from the case, or from single parts of it, at the patient's wish. */
export function BlockForm(): ReactElement {
  const { t } = useTranslation(["consent", "family", "common"]);
  const say = useFamilyText();
  const { state, you } = useOpenRoom();
  const own = you.reach === "family";
  const words = own ? "family" : "consent";
  const { busy, refused, give } = useCommand();
  const [whom, setWhom] = useState<Kept>();
  const [parts, setParts] = useState<readonly Id[] | null>(null);
  const [givenBy, setGivenBy] = useState("");
  const [reason, setReason] = useState("");
  const giver = own ? you.role : keptOf(givenBy);
  const all = useBlockParts();
  const many = whom !== undefined && whom.kind !== "person";
  return (
    <InlineForm open={t(`${words}:block`)} busy={busy} refused={refused}
      send={whom === undefined ? t(`${words}:block`) : t(many ? "blockAllAt" : "blockNamed", { name: whom.name })}
      ready={whom !== undefined && !answersForCase(state.membership, whom) && giver.trim() !== ""
        && parts?.length !== 0}
      onSend={() => whom === undefined ? Promise.resolve(false) : give("recordBlock", {
        blockId: newId(), person: whom.kind === "person" ? cardOf({ personId: whom.id }) : null,
        organisation: namedIn(whom, "organisation"), unit: namedIn(whom, "unit"), ...chosenParts(all, parts),
        on: today(), givenBy: giver, reason: reason.trim() === "" ? null : reason,
      })}>
      <BlockWhom whom={whom} words={words} onChoose={setWhom} />
      <BlockWhat all={all} parts={parts} onChange={setParts} />
      {own && <Paragraph data-size="sm">{say("blockDocuments")}</Paragraph>}
      {!own && (
        <Textfield data-size="sm" label={t("askedBy")} value={givenBy} description={t("givenByMeans")}
          onChange={(event) => { setGivenBy(event.target.value); }} />
      )}
      <Textfield data-size="sm" label={t("reasonOptional")} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      {whom !== undefined && (parts === null || answersForCase(state.membership, whom)) && (
        <BlockMeans whom={whom} words={words} />
      )}
    </InlineForm>
  );
}
