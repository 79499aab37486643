using System.Reflection;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>
/// Everything for which the provider refuses a client that signs people in. It refuses for nothing that is not here,
/// and a test goes through all of it, so that no check stands there untried.
/// </summary>
internal sealed class StrictReason
{
    private const string Client = "invalid_client";
    private const string Request = "invalid_request";
    private const string Grant = "invalid_grant";
    private const string Proof = "invalid_dpop_proof";

    public static readonly StrictReason Secret = new(Client, "a secret is no proof here");
    public static readonly StrictReason NoAssertion = new(Client, "no assertion");
    public static readonly StrictReason AssertionType = new(Client, "the type is wrong");
    public static readonly StrictReason AssertionAlgorithm = new(Client, "the algorithm is not allowed");
    public static readonly StrictReason AssertionKey = new(Client, "the key is not known");
    public static readonly StrictReason AssertionIssuer = new(Client, "issuer or subject is not the client");
    public static readonly StrictReason OtherClient = new(Client, "the client is another");
    public static readonly StrictReason AssertionAudience = new(Client, "it is for another");
    public static readonly StrictReason AssertionEndless = new(Client, "it has no end");
    public static readonly StrictReason AssertionExpired = new(Client, "it has expired");
    public static readonly StrictReason AssertionLong = new(Client, "it lasts longer than a minute");
    public static readonly StrictReason AssertionEarly = new(Client, "it is made in the future");
    public static readonly StrictReason AssertionNameless = new(Client, "it has no id");
    public static readonly StrictReason AssertionUsed = new(Client, "its id was used");

    public static readonly StrictReason NotCode = new("unsupported_response_type", "only a code is given");
    public static readonly StrictReason NoChallenge = new(Request, "there is no challenge");
    public static readonly StrictReason PlainChallenge = new(Request, "the method is not S256");
    public static readonly StrictReason Unregistered = new(Request, "the address is not registered");
    public static readonly StrictReason PushedReference = new(Request, "a request is pushed, not a reference");
    public static readonly StrictReason NoOpenId = new("invalid_scope", "openid is missing");
    public static readonly StrictReason NoStateOrNonce = new(Request, "no state or no nonce");

    public static readonly StrictReason NotPushed = new(Request, "the request was not pushed");
    public static readonly StrictReason MoreThanReference = new(Request, "the browser carries more than a reference");
    public static readonly StrictReason UnknownClient = new(Client, "no such client is registered");
    public static readonly StrictReason ReferenceUnknown = new(Request, "the reference is not known, or used");
    public static readonly StrictReason ReferenceOfOther = new(Request, "the reference was given to another client");
    public static readonly StrictReason ReferenceOld = new(Request, "the reference has expired");

    public static readonly StrictReason NotACode = new("unsupported_grant_type", "only codes");
    public static readonly StrictReason CodeUnknown = new(Grant, "the code is not known, or used");
    public static readonly StrictReason OtherAddress = new(Grant, "the address is another");
    public static readonly StrictReason Verifier = new(Grant, "the verifier is wrong");

    public static readonly StrictReason NoProof = new(Proof, "there is no proof");
    public static readonly StrictReason ProofType = new(Proof, "the type is wrong");
    public static readonly StrictReason ProofAlgorithm = new(Proof, "the algorithm is not allowed");
    public static readonly StrictReason ProofKey = new(Proof, "it carries no key");
    public static readonly StrictReason ProofPrivate = new(Proof, "the private key was sent");
    public static readonly StrictReason ProofSignature = new(Proof, "the signature is wrong");
    public static readonly StrictReason ProofMethod = new(Proof, "it is for another method");
    public static readonly StrictReason ProofAddress = new(Proof, "it is for another address");
    public static readonly StrictReason ProofTime = new(Proof, "it was not made now");
    public static readonly StrictReason NoNonce = new("use_dpop_nonce", "the nonce is missing");
    public static readonly StrictReason ProofNameless = new(Proof, "it has no id");
    public static readonly StrictReason ProofUsed = new(Proof, "its id was used");

    private StrictReason(string error, string why) => (Error, Why) = (error, why);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StrictReason> All { get; } =
    [
        .. typeof(StrictReason).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<StrictReason>(),
    ];

    /// <summary>The error code of OAuth 2.0.</summary>
    public string Error { get; }

    public string Why { get; }

    public override string ToString() => $"{Error}: {Why}";
}
