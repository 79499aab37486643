import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { Recommendation } from "../wire";

/** A recommendation line by line, as it is read before it is signed: text, extent, kind, addressee and time, answer. */
export function useRecommendationWords(): (one: Recommendation) => string[] {
  const { t } = useTranslation("conclusion");
  const formats = useFormats();
  return ({ kind, text, addressee, due, extent, answer }) => [
    text,
    extent ?? "",
    t(`kind.${kind}`),
    `${t(`receiver.${addressee.kind}`)}: ${addressee.name}`,
    due === null ? "" : `${t("due")}: ${formats.date(due)}`,
    answer === null ? t("answer.none")
      : [
        t(`answer.${answer.kind}`),
        answer.forwardedTo == null ? "" : `${t(`receiver.${answer.forwardedTo.kind}`)}: ${answer.forwardedTo.name}`,
        answer.owner, answer.reason,
      ].filter(Boolean).join(" – "),
  ].filter((line) => line !== "");
}
