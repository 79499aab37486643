namespace CaseRoom.Cli;

/// <summary>What was asked cannot be done; the message is the whole sentence that the person reads.</summary>
internal sealed class CliException(string sentence, int exitCode = ExitCode.Refused) : Exception(sentence)
{
    public int ExitCode => exitCode;
}
