using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>What must hold of the addresses: where the server listens, and where people open it.</summary>
internal sealed class AddressRule(IConfiguration configuration, IHostEnvironment environment)
    : IValidateOptions<CaseRoomSettings>
{
    public ValidateOptionsResult Validate(string? name, CaseRoomSettings options)
    {
        var failures = new List<string>();
        var listens = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (!listens.All(IsListenAddress))
        {
            failures.Add("urls must hold addresses such as http://localhost:5080, with semicolons between.");
        }

        // The session's cookie is sent over https alone, and to this machine.
        if (options.PublicUrl is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: false }
            && !environment.IsDevelopment())
        {
            failures.Add("CaseRoom:PublicUrl must be an https address outside Development.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsListenAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address.Trim()) is { Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
