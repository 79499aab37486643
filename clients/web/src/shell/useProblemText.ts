import { useTranslation } from "react-i18next";
import type { Problem } from "../wire";

const known = [
  "notAllowed", "notFound", "alreadyExists", "staleVersion", "missing", "tooLong", "invalid", "limitReached",
  "phaseForbids", "stepNotReady", "consentMissing", "notOwn", "alreadyDone", "commandIdReused", "tooMany",
  "unavailable", "unreachable", "tooLarge", "identityMissing",
] as const;
const lacking = ["question", "responsibleDoctor", "goals", "statement"] as const;

/** Why something was refused, in the reader's language; an unknown code is said as a failure. */
export function useProblemText(): (problem: Pick<Problem, "code" | "limit" | "lacking">) => string {
  const { t } = useTranslation();
  return (problem) => {
    const code = known.find((each) => each === problem.code);
    if (code === undefined) { return t("problem.failure"); }
    if (code === "stepNotReady") {
      const missing = lacking.filter((each) => problem.lacking?.includes(each)).map((each) => t(`lacking.${each}`));
      return t("problem.stepNotReady", { lacking: missing.join(", ") });
    }
    if (code === "tooLong" || code === "limitReached") { return t(`problem.${code}`, { limit: problem.limit ?? 0 }); }
    return t(`problem.${code}`);
  };
}
