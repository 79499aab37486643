import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import type { RequestReading } from "./requestWords";

/** Every step in order, in plain words, with its reason. */
export function RequestHistory({ reading }: { readonly reading: RequestReading }): ReactElement {
  const { t } = useTranslation("request");
  return (
    <section aria-labelledby="request-history">
      <Heading level={2} data-size="xs" id="request-history">{t("history")}</Heading>
      <ol className="request-steps">
        {reading.request.history.map((step) => (
          <li key={step.sequence}>
            <p>
              {t(`step.${step.kind}`, { name: reading.names[step.by] ?? "", unit: step.unit.name })}
              {" · "}<When at={step.at} />
            </p>
            {step.text !== null && step.kind !== "sent" && <blockquote>{step.text}</blockquote>}
            {step.reason !== null && <p className="quiet">{t("because", { reason: step.reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
