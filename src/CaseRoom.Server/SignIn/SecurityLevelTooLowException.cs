namespace CaseRoom.Server.SignIn;

/// <summary>A sign-in below the level that is asked of its provider.</summary>
internal sealed class SecurityLevelTooLowException(string provider)
    : Exception($"The provider {provider} says no security level, or one below that which is required.");
