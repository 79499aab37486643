using System.Net;
using CaseRoom.Grains.People;
using CaseRoom.Server.SignIn;
using OpenIddict.Abstractions;

namespace CaseRoom.Server.Demo;

/// <summary>The demo provider's page: one press on a person signs in. Plain HTML, no script.</summary>
internal static class ChoicePage
{
    public const string StylePath = DemoScheme.Path + "/choice.css";

    private static readonly (string? Region, string Heading)[] Groups =
    [
        ("nord", "Helse Nord"),
        ("midt", "Helse Midt-Norge"),
        ("vest", "Helse Vest"),
        ("sor-ost", "Helse Sør-Øst"),
        (null, "Utenfor Norge"),
    ];

    /// <summary>Writes the page; the request's parameters travel along in the form.</summary>
    public static Task WriteAsync(HttpContext context, OpenIddictRequest request)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Render(request), context.RequestAborted);
    }

    private static string Render(OpenIddictRequest request) =>
        $"""
        <!doctype html>
        <html lang="nb">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Velg demoperson – CaseRoom</title>
        <link rel="stylesheet" href="{StylePath}">
        </head>
        <body>
        <header><p class="mark">Testdata</p></header>
        <main>
        <h1>Hvem vil du være?</h1>
        <p class="lead">Alle personene er oppdiktet. Velg én for å logge inn i CaseRoom.</p>
        <form method="post" action="{DemoScheme.Path}/authorize">
        {string.Concat(request.GetParameters().Select(each => Carried(each.Key, (string?)each.Value)))}
        {string.Concat(Groups.Select(each => Group($"region-{each.Region ?? "abroad"}", each.Heading,
            DemoPeople.All.Where(one => one.Person.Region == each.Region))))}
        {Group("strangers", "Ikke kjent i CaseRoom", DemoPeople.Strangers)}
        </form>
        </main>
        </body>
        </html>

        """;

    private static string Carried(string name, string? value) => name == DemoGrant.PersonParameter || value is null
        ? ""
        : $"<input type=\"hidden\" name=\"{Text(name)}\" value=\"{Text(value)}\">\n";

    private static string Group(string id, string heading, IEnumerable<PeopleEntry> people) => $"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{heading}</h2>
        <ul>
        {string.Concat(people.Select(each => Card(each.Person)))}</ul>
        </section>

        """;

    private static string Card(DirectoryPerson person)
    {
        var place = person.Unit is null ? person.Organisation : $"{person.Organisation}, {person.Unit}";
        return $"""
            <li><button name="{DemoGrant.PersonParameter}" value="{Text(person.UserName)}">
            <span class="name">{Text(person.Name)}</span>
            <span class="role">{RoleName(person.Role)}</span>
            <span>{Text(person.Profession)}</span>
            <span class="place">{Text(place)}{(person.Country == "NO" ? "" : $" ({Text(person.Country)})")}</span>
            </button></li>

            """;
    }

    private static string Text(string raw) => WebUtility.HtmlEncode(raw);

    private static string RoleName(PersonRole role) => role switch
    {
        PersonRole.ResponsibleDoctor => "Ansvarlig lege",
        PersonRole.Coordinator => "Koordinator",
        PersonRole.Deputy => "Stedfortreder",
        PersonRole.Assistant => "Assistent",
        PersonRole.Specialist => "Fagperson",
        PersonRole.CentreStaff => "Kompetansesenter",
        PersonRole.Gp => "Fastlege",
        PersonRole.HealthStationDoctor => "Helsestasjonslege",
        PersonRole.MunicipalCoordinator => "Koordinator i kommunen",
        PersonRole.ChildCoordinator => "Barnekoordinator",
        PersonRole.ErnExpert => "ERN-ekspert",
        PersonRole.ErnLiaison => "ERN-kontakt",
        PersonRole.Patient => "Pasient",
        PersonRole.Representative => "Representant",
        PersonRole.NextOfKin => "Pårørende",
        PersonRole.Observer => "Observatør",
        PersonRole.Administrator => "Administrator",
        PersonRole.LogController => "Loggkontrollør",
        PersonRole.DataProtectionOfficer => "Personvernombud",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
