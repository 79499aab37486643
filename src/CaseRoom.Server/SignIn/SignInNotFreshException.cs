namespace CaseRoom.Server.SignIn;

/// <summary>A provider was asked to let a person prove anew who they are, and did not say that they had.</summary>
internal sealed class SignInNotFreshException(string provider)
    : Exception($"The provider {provider} relied on an earlier sign-in, or does not say when it was.");
