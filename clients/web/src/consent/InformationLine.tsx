import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFamilyText } from "../language/familyText";
import { useFormats } from "../language/format";
import { useSaidBy } from "../membership/saidBy";
import { useOpenRoom } from "../rooms/roomAccess";
import type { RecordedInformation } from "../wire";

/** That somebody was told, whether they objected, and whether whom they objected to is kept out by it. */
export function InformationLine({ each }: { readonly each: RecordedInformation }): ReactElement {
  const { t } = useTranslation("consent");
  const say = useFamilyText();
  const { state, you } = useOpenRoom();
  const formats = useFormats();
  const saidBy = useSaidBy();
  const own = you.reach === "family";
  const told = !each.objects ? "informedFine"
    : each.toWhom === null ? "informedObjectsUnnamed" : "informedObjects";
  const values = { date: formats.date(each.on), by: saidBy(each.informedBy), whom: each.toWhom ?? "" };
  const block = each.blockId == null ? undefined : state.consent.blocks[each.blockId];
  const means = !each.objects ? undefined
    : each.blockId == null ? "objectionWords"
      : block === undefined ? undefined
        : block.lifted === null ? "objectionHolds" : "objectionLifted";
  return (
    <>
      {own ? say(told, values) : t(told, { ...values })} {each.what}{" "}
      {means !== undefined && you.identity && (own ? say(means) : t(means))}
    </>
  );
}
