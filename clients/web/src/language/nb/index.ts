import common from "./common.json";
import screen from "./screen.json";
import talk from "./talk.json";
import request from "./request.json";
import room from "./room.json";
import material from "./material.json";
import annotation from "./annotation.json";
import conclusion from "./conclusion.json";
import consent from "./consent.json";
import membership from "./membership.json";
import conference from "./conference.json";
import entry from "./entry.json";
import caseWords from "./case.json";
import patient from "./patient.json";
import fact from "./fact.json";
import family from "./family.json";
import admin from "./admin.json";
import life from "./life.json";
import custody from "./custody.json";
import audit from "./audit.json";
import review from "./review.json";

export default {
  common,
  screen,
  talk,
  request,
  room,
  material,
  annotation,
  conclusion,
  consent,
  membership,
  conference,
  entry,
  case: caseWords,
  patient,
  fact,
  family,
  admin,
  audit,
  review,
  life,
  custody,
} as const;
