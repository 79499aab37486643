import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import type { AgeBand, Region, Sex } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { ageBandOf } from "./ageBand";
import { Part } from "./Part";
import { Choice } from "./Choice";

export const sexes: readonly Sex[] = ["unknown", "female", "male", "other"];
const ages: readonly AgeBand[] = [
  "unknown", "foetus", "0-1", "2-5", "6-11", "12-15", "16-17", "18-29", "30-44", "45-59", "60-74", "75+",
];
const regions: readonly Region[] = ["unknown", "nord", "midt", "vest", "sorOst", "abroad"];

const children: readonly AgeBand[] = ["0-1", "2-5", "6-11", "12-15", "16-17"];

/** Whether a band is of somebody under eighteen; the twin of ValuePhrases.cs. */
function isChild(age: AgeBand): boolean {
  return children.includes(age);
}

/** What may be said of the patient to everyone here; who it is stands in the room's head alone. */
export function PatientPart(): ReactElement {
  const { t } = useTranslation("patient");
  const { state, you, may } = useOpenRoom();
  const { patient } = state.case;
  const said = patient === null ? [] : [
    patient.sex === "unknown" ? "" : t(`${isChild(patient.age) ? "childSex" : "sex"}.${patient.sex}`),
    patient.age === "unknown" ? "" : t(`age.${patient.age}`),
    patient.region === "unknown" ? "" : t(`region.${patient.region}`),
  ].filter((word) => word !== "");
  return (
    <Part title={t("title")} action={may("describePatient") && <Describe />}>
      <Paragraph data-size="sm" className={said.length === 0 ? "quiet" : undefined}>
        {said.length === 0 ? t("undescribed") : said.join(" · ")}
      </Paragraph>
      {you.identity && may("identifyPatient") && <Identify />}
    </Part>
  );
}

function Describe(): ReactElement {
  const { t } = useTranslation(["patient", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const current = state.case.patient;
  // Whoever sees the date of birth is not asked for the age.
  const born = state.case.identity?.birthDate ?? null;
  const [sex, setSex] = useState<Sex>("unknown");
  const [chosen, setAge] = useState<AgeBand>("unknown");
  // Recorded while this form stands open, the day of birth says more than what was chosen here before.
  const age = born === null ? chosen : ageBandOf(born, today());
  const [region, setRegion] = useState<Region>("unknown");
  const fill = (): void => {
    setSex(current?.sex ?? "unknown");
    setAge(current?.age ?? "unknown");
    setRegion(current?.region ?? "unknown");
  };
  return (
    <InlineForm open={t("describe")} send={t("common:save")} busy={busy} refused={refused} onOpen={fill}
      onSend={() => give("describePatient", { sex, age, region }, current?.version ?? 0)}>
      <Choice label={t("sexLabel")} value={sex} among={sexes} word={(each) => t(`sex.${each}`)} onChange={setSex} />
      {born === null
        ? <Choice label={t("ageLabel")} value={age} among={ages} word={(each) => t(`age.${each}`)} onChange={setAge} />
        : <Paragraph data-size="sm">{t("ageOfBirth", { age: t(`age.${age}`) })}</Paragraph>}
      <Choice label={t("regionLabel")} value={region} among={regions} word={(each) => t(`region.${each}`)}
        onChange={setRegion} />
    </InlineForm>
  );
}

const identityFields = ["name", "nationalId", "birthDate", "municipality", "contact"] as const;
type IdentityField = (typeof identityFields)[number];
const nobody: Readonly<Record<IdentityField, string>> = {
  name: "", nationalId: "", birthDate: "", municipality: "", contact: "",
};

/** Who the patient is. What is written is shown in the room's head to those who may see it, and nowhere else. */
function Identify(): ReactElement {
  const { t } = useTranslation(["patient", "common"]);
  const { state, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const current = state.case.identity;
  const [written, setWritten] = useState(nobody);
  const fill = (): void => {
    setWritten({
      name: current?.name ?? "", nationalId: current?.nationalId ?? "", birthDate: current?.birthDate ?? "",
      municipality: current?.municipality ?? "", contact: current?.contact ?? "",
    });
  };
  /** The age that all may know follows from the day of birth, which few do. */
  const describeAge = async (birthDate: string | null): Promise<void> => {
    const { patient } = state.case;
    const age = birthDate === null ? "unknown" : ageBandOf(birthDate, today());
    if (age === "unknown" || age === patient?.age || !may("describePatient")) { return; }
    await give("describePatient", {
      sex: patient?.sex ?? "unknown", age, region: patient?.region ?? "unknown",
    }, patient?.version ?? 0);
  };
  const orNothing = (field: IdentityField): string | null => written[field].trim() || null;
  return (
    <InlineForm open={t(current === null ? "identify" : "changeIdentity")} send={t("common:save")} busy={busy}
      refused={refused} ready={written.name.trim() !== ""} onOpen={fill}
      onSend={async () => await give("identifyPatient", {
        name: written.name.trim(), nationalId: orNothing("nationalId")?.replaceAll(" ", "") ?? null,
        birthDate: orNothing("birthDate"), municipality: orNothing("municipality"), contact: orNothing("contact"),
      }, current?.version ?? 0) && (await describeAge(orNothing("birthDate")), true)}>
      <Paragraph data-size="sm">{t("whoSees")}</Paragraph>
      {identityFields.map((field) => (
        <Textfield key={field} data-size="sm" label={t(`identity.${field}`)} value={written[field]} autoComplete="off"
          {...(field === "birthDate" ? { type: "date", max: today() } : {})}
          {...(field === "nationalId" ? { inputMode: "numeric", maxLength: 12 } : {})}
          onChange={(event) => { setWritten({ ...written, [field]: event.target.value }); }} />
      ))}
    </InlineForm>
  );
}
