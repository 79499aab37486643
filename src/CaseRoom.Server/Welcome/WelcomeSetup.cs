using System.Net;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Settings;

namespace CaseRoom.Server.Welcome;

/// <summary>In Development, says at start where to go and whom to sign in as.</summary>
internal static class WelcomeSetup
{
    public static WebApplication UseWelcome(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            var address = app.Services.GetRequiredService<PublicAddress>();
            // The console and not the log: the log names nobody, not even invented people.
            app.Lifetime.ApplicationStarted.Register(
                () => Console.Out.WriteLine(Text(address.Current, app.Urls.Any(IsBeyond))));
        }

        return app;
    }

    /// <summary>Whether other machines reach it.</summary>
    private static bool IsBeyond(string listening)
    {
        var host = BindingAddress.Parse(listening).Host;
        return host is not "localhost"
            && !(IPAddress.TryParse(host.Trim('[', ']'), out var one) && IPAddress.IsLoopback(one));
    }

    private static string Text(Uri address, bool isBeyond)
    {
        var people = DemoPeople.All.Select(entry => entry.Person).Select(person =>
            $"    {person.UserName,-10} {person.Name}, {person.Profession}, {person.Organisation}");
        string[] warning = isBeyond
            ? ["", "  It listens beyond this machine: whoever reaches it may sign in as any of them."]
            : [];
        return $"""

              CaseRoom is running with test data only.

                Open {address.GetLeftPart(UriPartial.Authority)} and choose one of these invented people to sign in as:

            {string.Join(Environment.NewLine, [.. people, .. warning])}

            """;
    }
}
