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
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(Text(address.Current)));
        }

        return app;
    }

    private static string Text(Uri address)
    {
        var people = DemoPeople.All.Select(entry => entry.Person).Select(person =>
            $"    {person.UserName,-10} {person.Name}, {person.Profession}, {person.Organisation}");
        return $"""

              CaseRoom is running with test data only.

                Open {address.GetLeftPart(UriPartial.Authority)} and choose one of these invented people to sign in as:

            {string.Join(Environment.NewLine, people)}

            """;
    }
}
