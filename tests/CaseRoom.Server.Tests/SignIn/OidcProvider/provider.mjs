// A certified OpenID provider that others wrote, held to the FAPI 2.0 security profile, as a process on the loopback.
// Its one argument is JSON: { port, clientId, key (the client's public JWK), redirectUri, signedOutUri }.
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
    response_types: ["code"],
    grant_types: ["authorization_code"],
    id_token_signed_response_alg: "PS256",
    dpop_bound_access_tokens: true,
    // Anything else than https needs to be called native.
    application_type: "native",
  }],
  jwks: { keys: [{ ...signing, kid: "signing", use: "sig" }] },
  scopes: ["openid"],
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
  features: {
    devInteractions: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
    fapi: { enabled: true, profile: "2.0" },
    rpInitiatedLogout: { enabled: true },
  },
  enabledJWA: {
    clientAuthSigningAlgValues: ["PS256", "ES256"],
    idTokenSigningAlgValues: ["PS256"],
  },
});
provider.on("server_error", (_, error) => console.error(error));
for (const event of ["authorization.error", "grant.error", "pushed_authorization_request.error", "end_session.error"]) {
  provider.on(event, (_, error) => console.error(event, error.message, error.error_description, error.error_detail));
}
provider.listen(asked.port, "127.0.0.1", () => console.log("ready"));
