import { Heading, Paragraph, ToggleGroup } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { usePageTitle } from "../shell/usePageTitle";
import { FileForm } from "./FileForm";
import { NewCaseForm } from "./NewCaseForm";
import { useOpeningRoles } from "./useOpeningRoles";

const ways = ["letter", "empty", "file"] as const;
type Way = (typeof ways)[number];

/** A new case: from a pasted letter, empty, or from another system's file. */
export function NewRoomPage(): ReactElement {
  const { t } = useTranslation(["entry", "request"]);
  const roles = useOpeningRoles();
  const [way, setWay] = useState<Way>("letter");
  usePageTitle(t("request:newCase"));
  if (roles === undefined) { return <PageSkeleton />; }
  if (roles.length === 0) { return <NotFoundPage />; }
  return (
    <div className="entry entry-form">
      <header className="entry-head">
        <Heading level={1} data-size="lg">{t("request:newCase")}</Heading>
        <Paragraph>{t("newCase.lead")}</Paragraph>
      </header>
      <ToggleGroup data-size="sm" aria-label={t("newCase.way")} value={way}
        onChange={(value) => { setWay(ways.find((each) => each === value) ?? "letter"); }}>
        {ways.map((each) => <ToggleGroup.Item key={each} value={each}>{t(`newCase.ways.${each}`)}</ToggleGroup.Item>)}
      </ToggleGroup>
      {way === "file" ? <FileForm /> : <NewCaseForm key={way} withLetter={way === "letter"} />}
    </div>
  );
}
