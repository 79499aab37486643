import { Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFamilyText } from "../language/familyText";
import { useFormats } from "../language/format";
import { useSaidBy } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import type { Block, Id } from "../wire";
import { BlockForm } from "./BlockForm";
import { useBlockParts } from "./blockParts";

/** Whom the patient keeps from the case or from parts of it; only who is kept from nothing is told of any. */
export function BlockList(): ReactElement {
  const { t } = useTranslation("consent");
  const say = useFamilyText();
  const { state, may, you } = useOpenRoom();
  const own = you.reach === "family";
  const blocks = Object.entries(state.consent.blocks).sort(([, a], [, b]) => a.order - b.order);
  return (
    <section aria-labelledby="blocks">
      <Heading level={3} data-size="2xs" id="blocks">{own ? say("blocks") : t("blocks")}</Heading>
      {blocks.length === 0 && <Paragraph data-size="sm">{own ? say("noBlocks") : t("noBlocks")}</Paragraph>}
      <ul className="plain">
        {blocks.map(([id, block]) => <li key={id}><BlockLine id={id} block={block} /></li>)}
      </ul>
      {may("recordBlock") && <BlockForm />}
    </section>
  );
}

function BlockLine({ id, block }: { readonly id: Id; readonly block: Block }): ReactElement {
  const { t } = useTranslation(["consent", "family"]);
  const all = useBlockParts();
  const { state, may, you, me } = useOpenRoom();
  const { busy, refused, old, give } = useCommand();
  const formats = useFormats();
  const saidBy = useSaidBy();
  const [reason, setReason] = useTyped(`lift block ${id} reason`, "");
  const own = you.reach === "family";
  const words = own ? "family" : "consent";
  const say = useFamilyText();
  // Whether an address is protected is the server's to know; of the family's other blocks the coordinator is asked.
  const isTheirs = you.reach !== "family" || me.role === "patient" || block.by === me.person.personId;
  const name = (block.person ?? block.unit ?? block.organisation)?.name ?? "";
  const named = [...block.materials ?? [], ...block.parts ?? []];
  const parts = block.materials === null && block.parts === null ? undefined
    : all.filter((each) => named.includes(each.id)).map((each) => each.words);
  const list = formats.list(parts ?? []);
  const by = state.membership.members[block.lifted?.by ?? ""]?.person.name ?? "";
  const holds = block.lifted === null ? "blocked" : "lifted";
  return (
    <>
      <Paragraph data-size="sm">
        {block.lifted === null
          ? <strong>{block.person === null ? t("allAt", { name }) : t("blockedFor", { name })}</strong>
          : t(block.person === null ? "liftedAt" : "liftedFor", { name })}{" "}
        {parts === undefined ? own ? say(`${holds}All`) : t(`${holds}All`)
          : own ? say(`${holds}From`, { list }) : t(`${holds}From`, { list })}
      </Paragraph>
      <Paragraph data-size="xs">
        {t("blockProof", { date: formats.date(block.on), givenBy: saidBy(block.givenBy) })} {block.reason}{" "}
        {block.lifted !== null && t(by === "" ? "liftedOn" : "liftedBy", {
          date: formats.date(block.lifted.at), by, reason: block.lifted.reason,
        })}
      </Paragraph>
      {may("liftBlock") && block.lifted === null && isTheirs && (
        <InlineForm open={t(`${words}:liftFor`, { name })} shown={t(`${words}:lift`)} send={t(`${words}:lift`)}
          busy={busy} refused={refused} old={old} name={`lift block ${id}`} ready={reason.trim() !== ""}
          onSend={() => give("liftBlock", { blockId: id, reason })}>
          <Textfield data-size="sm" label={t("liftReason")} value={reason}
            onChange={(event) => { setReason(event.target.value); }} />
        </InlineForm>
      )}
    </>
  );
}
