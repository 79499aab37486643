import { useTranslation } from "react-i18next";
import type { FoundInText, Problem } from "../wire";

const known = [
  "notAllowed", "notFound", "alreadyExists", "staleVersion", "missing", "tooLong", "invalid", "limitReached",
  "phaseForbids", "stepNotReady", "consentMissing", "notOwn", "alreadyDone", "commandIdReused", "tooMany",
  "unavailable", "unreachable", "tooLarge", "identityMissing", "receiverNotConsented", "reportTooLarge", "namesFound",
  "signInTooOld", "levelTooLow", "findingChanged", "keptFromPart",
] as const;
/** Reasons that a person can do something about; any other is only said to be unusable. */
const reasons = [
  "inTheFuture", "tooLongAgo", "notToldByPatient", "wordsChanged", "tooFar", "signChanged", "negationChanged",
  "beginningChanged", "nameChanged", "elevenDigits", "controlDigits", "noSuchDay", "testNumber", "notOfNumber",
  "inThePast", "patientDecides", "patientAdult", "patientDied", "addressProtected", "coordinatorRecords",
  "underTwelve", "beforeBirth",
  "tooShort", "notOver", "noDoctorOfUnit", "beforeStart", "tooLong",
  "outsideEea", "over", "beforeLink", "member", "external", "ofAnotherOrganisation",
  "relativeHasNotAgreed", "markedMaterial",
  "ownEntry", "ownProposal", "ownOffer", "gaveAccess", "movesUnit",
  "onlyAdvises", "otherCase", "hasAnotherRole", "held", "outOfRange", "notOfUnit", "noDoctor",
  "doctorHasAnotherRole", "nameGiver",
  "authorityNotRecorded", "authorityNotSaid", "authorityNotBegun", "authorityEnded",
  "showsAPerson", "notTheirs", "saysNothing",
] as const;
const lacking = [
  "question", "responsibleDoctor", "goals", "statement", "responsibleUnit", "agreement", "retention",
] as const;

/** Why something was refused, in the reader's language; an unknown code is said as a failure. */
export function useProblemText():
(problem: Pick<Problem, "code" | "limit" | "lacking" | "reason">
& { readonly found?: readonly FoundInText[] | null }) => string {
  const { t } = useTranslation();
  return (problem) => {
    const code = known.find((each) => each === problem.code);
    if (code === undefined) { return t("problem.failure"); }
    if (code === "stepNotReady") {
      const missing = lacking.filter((each) => problem.lacking?.includes(each)).map((each) => t(`lacking.${each}`));
      return t("problem.stepNotReady", { lacking: missing.join(", ") });
    }
    const words = problem.found?.filter(({ kind, excerpt }) => kind !== "unread" && excerpt !== "")
      .map(({ excerpt }) => excerpt) ?? [];
    if (code === "namesFound" && words.length > 0) {
      return t("problem.wordsFound", { words: [...new Set(words)].join(", ") });
    }
    if (code === "tooLong" || code === "limitReached") { return t(`problem.${code}`, { limit: problem.limit ?? 0 }); }
    if (code === "phaseForbids" && (problem.reason === "signed" || problem.reason === "closed")) {
      return t(`problem.standsAs.${problem.reason}`);
    }
    const reason = code === "invalid" ? reasons.find((each) => each === problem.reason) : undefined;
    return reason === undefined ? t(`problem.${code}`) : t(`problem.because.${reason}`);
  };
}
