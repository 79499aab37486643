import { Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpeningRoles } from "../entry/useOpeningRoles";
import { MemberSearch } from "../membership/MemberSearch";
import type { KnownColleague } from "../membership/usePeople";
import { useAccount } from "../shell/session";
import type { Id } from "../wire";

/** Who is to answer for a case as its doctor. */
export interface NamedDoctor { readonly id: Id; readonly name: string }

/** Names the doctor of the unit that takes a case over: oneself, if one may, or a colleague. */
export function DoctorField({ unit, doctor, onChoose }: {
  /** That takes over, by name. */
  readonly unit: string;
  readonly doctor: NamedDoctor | undefined; readonly onChoose: (doctor: NamedDoctor | undefined) => void;
}): ReactElement {
  const { t } = useTranslation("custody");
  const account = useAccount();
  const mayBe = (useOpeningRoles() ?? []).includes("responsibleDoctor");
  // Only a doctor of the unit is taken, as the directory lists them; some are listed in no unit of their organisation.
  const mayAnswer = (person: KnownColleague): boolean => person.mayBe.includes("responsibleDoctor")
    && person.organisation === account.organisation && (person.unit === null || person.unit === unit);
  if (doctor !== undefined) {
    return (
      <Paragraph data-size="sm">
        {t("offered.doctorIs")} <strong>{doctor.name}</strong>{" "}
        <Button type="button" variant="tertiary" data-size="sm" onClick={() => { onChoose(undefined); }}>
          {t("offered.anotherDoctor")}
        </Button>
      </Paragraph>
    );
  }
  return (
    <div>
      <MemberSearch label={t("offered.doctor")} noneOffered={t("offered.noDoctor")}
        without={(person) => person.personId === account.personId || !mayAnswer(person)}
        onChoose={({ personId, name }) => { onChoose({ id: personId, name }); }} />
      {mayBe && (
        <Button type="button" variant="secondary" data-size="sm"
          onClick={() => { onChoose({ id: account.personId, name: account.name }); }}>{t("offered.myself")}</Button>
      )}
    </div>
  );
}
