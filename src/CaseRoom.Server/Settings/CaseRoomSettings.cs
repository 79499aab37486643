using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CaseRoom.Server.Settings;

/// <summary>Where this installation lives: the section <c>CaseRoom</c>.</summary>
public sealed class CaseRoomSettings : IValidatableObject
{
    public const string Section = "CaseRoom";

    /// <summary>Logs, files and sessions. Default: the user's local application data, never the checkout.</summary>
    [Required(ErrorMessage = "CaseRoom:DataPath must name a folder.")]
    public string DataPath { get; set; } = UnderLocalApplicationData("CaseRoom");

    /// <summary>Keys, in another folder than the data so that a copy of one is not a copy of both.</summary>
    [Required(ErrorMessage = "CaseRoom:KeyPath must name a folder.")]
    public string KeyPath { get; set; } = UnderLocalApplicationData("CaseRoom.Keys");

    /// <summary>Connection string of the database that all hosts share, as the application's role; unset means files of
    /// this host alone. The two folders above are then shared by all hosts too.</summary>
    public string? Postgres { get; set; }

    /// <summary>The address people open; unset means where the server listens, as seen from this machine.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>
    /// Further origins that may call with a person's cookie, such as a development server of the page.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Proxies before this host, as addresses or networks: who calls is whom they name. One on this machine is
    /// always believed.</summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>A file for log lines beside the console; a new one each day, 31 are kept.</summary>
    public string? LogFile { get; set; }

    /// <summary>Whether Development opens its invented rooms at the first start.</summary>
    public bool DemoRoom { get; set; } = true;

    /// <summary>Whom somebody without access asks: a name, a unit or a number that the installation chooses.</summary>
    [Required(ErrorMessage = "CaseRoom:Contact must name whom people without access ask.")]
    public string Contact { get; set; } = "CaseRoom-administratoren ved din virksomhet";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Path.IsPathFullyQualified(DataPath))
        {
            yield return new("CaseRoom:DataPath must be an absolute path.");
        }

        if (!Path.IsPathFullyQualified(KeyPath))
        {
            yield return new("CaseRoom:KeyPath must be an absolute path.");
        }

        if (Folder.Holds(DataPath, KeyPath) || Folder.Holds(KeyPath, DataPath))
        {
            yield return new("CaseRoom:KeyPath must not share a folder with CaseRoom:DataPath.");
        }

        if (LogFile is not null && !Path.IsPathFullyQualified(LogFile))
        {
            yield return new("CaseRoom:LogFile must be an absolute path.");
        }

        if (PublicUrl is not null && !IsWebAddress(PublicUrl))
        {
            yield return new("CaseRoom:PublicUrl must be an http or https address without a path.");
        }

        if (Proxies.Any(proxy => NetworkOf(proxy) is null))
        {
            yield return new("CaseRoom:Proxies must hold addresses or networks, such as 10.1.2.3 or 10.1.2.0/24.");
        }

        if (AllowedOrigins.Any(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var url) || !IsWebAddress(url)))
        {
            yield return new("CaseRoom:AllowedOrigins must hold http or https addresses without a path.");
        }
    }

    /// <summary>Null for what is neither an address nor a network.</summary>
    internal static IPNetwork? NetworkOf(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var one)
            ? new IPNetwork(one, 8 * one.GetAddressBytes().Length)
            : null;

    private static bool IsWebAddress(Uri url) =>
        url is { IsAbsoluteUri: true, PathAndQuery: "/", Scheme: "http" or "https", Host.Length: > 0 };

    private static string UnderLocalApplicationData(string folder) => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        folder);
}
