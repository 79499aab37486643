// A certified OpenID provider that others wrote, held to the FAPI 2.0 security profile, as a process on the loopback.
// Its one argument is JSON: { port, clientId, key (the client's public JWK), redirectUri, signedOutUri,
// endedUri }.
import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";

const asked = JSON.parse(process.argv[2]);
const level = "helseid://claims/identity/security_level";
const signing = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
const number = "helseid://claims/hpr/hpr_number";

const provider = new Provider(`http://localhost:${asked.port}`, {
  clients: [{
    client_id: asked.clientId,
    token_endpoint_auth_method: "private_key_jwt",
    jwks: { keys: [asked.key] },
    redirect_uris: [asked.redirectUri],
    post_logout_redirect_uris: [asked.signedOutUri],
    backchannel_logout_uri: asked.endedUri,
    backchannel_logout_session_required: true,
    response_types: ["code"],
    grant_types: ["authorization_code"],
    id_token_signed_response_alg: "PS256",
    dpop_bound_access_tokens: true,
    // Anything else than https needs to be called native.
    application_type: "native",
  }, {
    client_id: "caseroom-cli",
    token_endpoint_auth_method: "none",
    redirect_uris: [],
    response_types: [],
    grant_types: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"],
    id_token_signed_response_alg: "PS256",
    dpop_bound_access_tokens: true,
    application_type: "native",
  }],
  jwks: { keys: [{ ...signing, kid: "signing", use: "sig" }] },
  scopes: ["openid", "offline_access"],
  claims: {
    openid: ["sub"],
    profile: ["name"],
    "helseid://scopes/identity/security_level": [level],
    "helseid://scopes/hpr/hpr_number": [number],
  },
  conformIdTokenClaims: false,
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: "Ida Nabovann", [level]: "4", [number]: "9144900" }),
  }),
  // What an access token of the API says beside who it is of; a session cookie knows when they signed in.
  extraTokenClaims: (context) => ({
    [level]: "4",
    [number]: "9144900",
    auth_time: (context.oidc.entities.DeviceCode ?? context.oidc.entities.RefreshToken)?.authTime,
  }),
  features: {
    devInteractions: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
    // The profile is of clients that keep a secret; the command line is none.
    fapi: { enabled: true, profile: (_, client) => (client?.clientId === asked.clientId ? "2.0" : undefined) },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => ({
        scope: "caseroom.read caseroom.write",
        audience: resource,
        accessTokenFormat: "jwt",
        accessTokenTTL: 20,
        jwt: { sign: { alg: "PS256" } },
      }),
    },
    rpInitiatedLogout: { enabled: true },
    backchannelLogout: { enabled: true },
  },
  // It calls no address of this machine unless told: here there is no other.
  fetch: (address, { dispatcher: _, ...options }) => fetch(address, options),
  enabledJWA: {
    clientAuthSigningAlgValues: ["PS256", "ES256"],
    idTokenSigningAlgValues: ["PS256"],
  },
});
provider.on("server_error", (_, error) => console.error(error));
for (const event of ["authorization.error", "grant.error", "pushed_authorization_request.error", "end_session.error",
  "backchannel.error"]) {
  provider.on(event, (_, error) => console.error(event, error.message, error.error_description, error.error_detail));
}
provider.listen(asked.port, "127.0.0.1", () => console.log("ready"));
