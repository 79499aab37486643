import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { dueStanding } from "./requestWords";

/** By when a request is answered, and whether that is soon or has passed, in words and not by colour alone. */
export function DueTag({ dueAt }: { readonly dueAt: string }): ReactElement {
  const { t } = useTranslation("request");
  const formats = useFormats();
  const standing = dueStanding(dueAt, new Date());
  const date = formats.date(dueAt);
  return standing === "later" ? <span>{t("dueBy", { date })}</span> : (
    <Tag data-size="sm" data-color={standing === "passed" ? "danger" : "warning"}>
      {t(standing === "passed" ? "duePassed" : "dueSoon", { date })}
    </Tag>
  );
}
