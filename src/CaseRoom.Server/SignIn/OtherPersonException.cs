namespace CaseRoom.Server.SignIn;

/// <summary>A provider says another number of health personnel than the directory has for its subject.</summary>
internal sealed class OtherPersonException(string provider)
    : Exception($"The provider {provider} says another HPR number than the directory has for the person.");
