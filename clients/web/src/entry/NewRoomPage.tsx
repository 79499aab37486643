import { Heading, Paragraph, ToggleGroup } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NotFoundPage } from "../shell/NotFoundPage";
import { useAccount } from "../shell/session";
import { usePageTitle } from "../shell/usePageTitle";
import { FileForm } from "./FileForm";
import { NewCaseForm } from "./NewCaseForm";
import { opensCases } from "./usualRole";

const ways = ["letter", "empty", "file"] as const;
type Way = (typeof ways)[number];

/** A new case: from a pasted letter, empty, or from another system's file. */
export function NewRoomPage(): ReactElement {
  const { t } = useTranslation(["entry", "request"]);
  const account = useAccount();
  const [way, setWay] = useState<Way>("letter");
  usePageTitle(t("request:newCase"));
  if (!opensCases(account.role)) { return <NotFoundPage />; }
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
