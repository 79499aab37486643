import { Details, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** The columns of each kind of file, as the server reads them: those that must be there, then those that may. */
const files = [
  {
    what: "organisations", required: ["id", "name", "kind"], optional: ["region", "number", "country"],
    example: "id;name;kind;region;number;country\nnordlys;Nordlys sykehus;hospital;nord;;NO",
  },
  {
    what: "units", required: ["id", "organisation", "name", "treats"], optional: ["coordinator", "deputy"],
    example: "id;organisation;name;treats;coordinator;deputy\nbarn;nordlys;Barneavdelingen;yes;kari;lars",
  },
  {
    what: "people", required: ["id", "name", "profession"],
    optional: ["hpr", "organisation", "unit", "region", "country", "roles", "subjects", "administrator", "everywhere"],
    example: "id;name;profession;organisation;unit;roles;subjects\n"
      + "kari;Kari Eksempel;Sykepleier;nordlys;barn;coordinator;helseid 1234",
  },
] as const;

/** Which columns a file has, with an example of each kind. */
export function CsvHelp(): ReactElement {
  const { t } = useTranslation("admin");
  return (
    <Details data-size="sm">
      <Details.Summary>{t("import.columns")}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{t("import.order")}</Paragraph>
        {files.map(({ what, required, optional, example }) => (
          <section key={what} aria-label={t(what)}>
            <strong>{t(what)}</strong>
            <Paragraph data-size="sm">
              {t("import.required")}: <code>{required.join(", ")}</code><br />
              {t("import.optional")}: <code>{optional.join(", ")}</code>
            </Paragraph>
            <pre className="csv-example">{example}</pre>
          </section>
        ))}
        <Paragraph data-size="sm">{t("import.values")}</Paragraph>
      </Details.Content>
    </Details>
  );
}
