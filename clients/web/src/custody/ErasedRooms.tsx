import { Heading, Link as DesignLink } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";
import { receiptAddress } from "./receiptAddress";

/** For administrators and log controllers: cases that were erased, each with the way to its receipt. */
export function ErasedRooms(): ReactElement | null {
  const { t } = useTranslation("custody");
  const formats = useFormats();
  const [loaded] = useLoad((signal) => get("/api/directory/erased-rooms", { signal }), "erased-rooms");
  if (loaded.state !== "ready" || loaded.value.length === 0) { return null; }
  return (
    <section aria-labelledby="erased">
      <Heading level={2} data-size="sm" id="erased">{t("receipt.list")}</Heading>
      <ul className="waiting-list">
        {loaded.value.map((room) => (
          <li key={room.roomId}>
            <DesignLink asChild><Link to={receiptAddress(room.roomId)}>
              {t("receipt.line", { code: caseCode(room.roomId), date: formats.date(room.decidedAt) })}
            </Link></DesignLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
