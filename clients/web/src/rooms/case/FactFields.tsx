import { Checkbox, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../../consent/latest";
import type { FactKind, Schemas } from "../../wire";
import { Choice } from "./Choice";
import type { FactDraft } from "./factDraft";
import { KinFields } from "./KinFields";
import { sexes } from "./PatientPart";
import { useRelatives } from "./useRelatives";

const statuses = ["suspected", "excluded", "confirmed"] as const;
const classes: readonly Schemas["VariantClass"][] = [
  "notProvided", "benign", "likelyBenign", "uncertainSignificance", "likelyPathogenic", "pathogenic",
];
const affections = ["unknown", "yes", "no"] as const;

/** Text fields of each kind of fact, in the order in which they are asked. */
const texts = {
  phenotype: ["label", "code", "onset", "severity"],
  condition: ["label", "code", "onset"],
  variant: ["label", "code", "expressions", "zygosity", "laboratory", "transcript"],
  measurement: ["label", "code", "value", "unit", "low", "high"],
  relative: [],
  citation: ["label", "reference"],
} as const satisfies Readonly<Record<FactKind, readonly (keyof FactDraft)[]>>;

export interface FactFieldsProps {
  readonly draft: FactDraft;
  readonly onChange: (draft: FactDraft) => void;
  /** Whose fact it is cannot be changed once it is recorded. */
  readonly recorded: boolean;
  /** Whether how a variant is classified is the reader's to say; a new one says what its report says. */
  readonly classifies?: boolean;
}

/** The fields of one fact; free text is always enough, a code never required. */
export function FactFields({ draft, onChange, recorded, classifies = true }: FactFieldsProps): ReactElement {
  const { t } = useTranslation(["fact", "case", "patient"]);
  const relatives = useRelatives();
  const { kind } = draft;
  const set = (change: Partial<FactDraft>): void => { onChange({ ...draft, ...change }); };
  const ofSomebody = kind !== "relative" && kind !== "citation" && !recorded && relatives.length > 0;
  return (
    <>
      {ofSomebody && (
        <Choice label={t("fact:whose")} value={draft.relativeId} among={["", ...relatives.map(({ id }) => id)]}
          word={(id) => relatives.find((each) => each.id === id)?.relation ?? t("fact:thePatient")}
          onChange={(relativeId) => { set({ relativeId }); }} />
      )}
      {kind !== "relative" && texts[kind].map((field) => (
        <Textfield key={field} data-size="sm" value={draft[field]} maxLength={field === "expressions" ? 4000 : 500}
          label={t(`fact:${labelOf(kind, field)}`)} {...(field === "expressions" ? { multiline: true, rows: 2 } : {})}
          onChange={(event: { target: { value: string } }) => { set({ [field]: event.target.value }); }} />
      ))}
      {kind === "phenotype" && (
        <Checkbox data-size="sm" label={t("case:excluded")} checked={draft.excluded}
          onChange={(event) => { set({ excluded: event.target.checked }); }} />
      )}
      {kind === "condition" && (
        <Choice label={t("fact:status")} value={draft.status} among={statuses}
          word={(each) => t(each === "excluded" ? "case:ruledOut" : `case:${each}`)}
          onChange={(status) => { set({ status }); }} />
      )}
      {kind === "variant" && (
        <>
          <Choice label={t("fact:classification")} value={draft.classification}
            among={classifies ? classes : [draft.classification]}
            word={(each) => t(`fact:class.${each}`)} onChange={(classification) => { set({ classification }); }} />
          <Textfield data-size="sm" type="date" max={today()} label={t("fact:classifiedOn")} value={draft.classifiedOn}
            onChange={(event) => { set({ classifiedOn: event.target.value }); }} />
        </>
      )}
      {kind === "relative" && (
        <>
          <KinFields relation={draft.label} onChange={(label) => { set({ label }); }} />
          <Choice label={t("patient:sexLabel")} value={draft.sex} among={sexes}
            word={(each) => t(`patient:sex.${each}`)} onChange={(sex) => { set({ sex }); }} />
          <Choice label={t("fact:affected")} value={draft.affected} among={affections}
            word={(each) => t(`fact:affection.${each}`)} onChange={(affected) => { set({ affected }); }} />
        </>
      )}
    </>
  );
}

type TextName = (typeof texts)[FactKind][number];
type LabelName = Exclude<TextName, "label"> | "labels.phenotype" | "labels.condition" | "labels.variant"
  | "labels.measurement" | "labels.citation";

/** The first field has the name of what is asked: gene, title. */
function labelOf(kind: Exclude<FactKind, "relative">, field: TextName): LabelName {
  return field === "label" ? `labels.${kind}` : field;
}
