using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseRoom.Adapters;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Serialization.Configuration;

namespace CaseRoom.Server.Store;

/// <summary>The silo that runs the grains: alone in this process, or one of a cluster's.</summary>
internal static class ClusterSetup
{
    private const string Name = "caseroom";

    /// <summary>Parts of Orleans that measure by the time of day how long something lasts; grains keep the system's.
    /// </summary>
    private static readonly string[] Clocked =
    [
        TimeProviderNames.Membership, TimeProviderNames.Messaging, TimeProviderNames.SystemTimers,
        TimeProviderNames.GrainDirectory, TimeProviderNames.ActivationManagement,
    ];

    /// <summary>One process, and nobody else speaks to its grains: any free loopback port, no gateway.</summary>
    public static void AddSingleHost(this WebApplicationBuilder builder) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort(IPAddress.Loopback), gatewayPort: 0);
        SetCalls(silo);
    });

    /// <summary>
    /// One of several hosts that find each other by the database. No gateway: every host is a silo, and programs speak
    /// to its hub and its addresses.
    /// </summary>
    public static void AddCluster(this WebApplicationBuilder builder, string database)
    {
        builder.Services.AddValidatedSettings<ClusterSettings>(ClusterSettings.Section);
        var settings = new ClusterSettings();
        SettingsSetup.Bind(builder.Configuration.GetSection(ClusterSettings.Section), settings);
        builder.UseOrleans(silo =>
        {
            silo.UseAdoNetClustering(options =>
            {
                options.Invariant = "Npgsql";
                options.ConnectionString = PostgresStoreExtensions.InSchema(database);
            });
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Name, Name));
            silo.Configure<EndpointOptions>(options =>
            {
                options.AdvertisedIPAddress = settings.Reached ?? IPAddress.Loopback;
                options.SiloPort = settings.Port > 0 ? settings.Port : FreePort(options.AdvertisedIPAddress);
                options.GatewayPort = 0;
            });
            silo.Configure<ClusterMembershipOptions>(FailureDetection.Set);
            silo.Services.AddSingleton<SlewedClock>();
            foreach (var part in Clocked)
            {
                silo.Services.AddKeyedSingleton<TimeProvider>(
                    part, (services, _) => services.GetRequiredService<SlewedClock>());
            }

            SetCalls(silo);
            // One without the other, or a file that is not there, stops the start with a sentence (ClusterSettings).
            if (settings is { Certificate: { } own, Authority: { } authority } && File.Exists(own))
            {
                Encrypt(silo, own, authority);
            }
        });
    }

    /// <summary>Whether there are, or may be, other hosts.</summary>
    public static bool IsCluster(this WebApplicationBuilder builder) => DatabaseOf(builder) is not null;

    /// <summary>Connection string of the application's role; null where the store is a file.</summary>
    public static string? DatabaseOf(WebApplicationBuilder builder) =>
        builder.Configuration[$"{CaseRoomSettings.Section}:{nameof(CaseRoomSettings.Postgres)}"]
            is { Length: > 0 } found ? found : null;

    private static void SetCalls(ISiloBuilder silo)
    {
        silo.Configure<TypeManifestOptions>(types => types.AllowAllTypes = false);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(20));
    }

    /// <summary>Both ends show a certificate of the authority for <c>caseroom</c>: who has none is no host.</summary>
    private static void Encrypt(ISiloBuilder silo, string certificate, string authority)
    {
        silo.UseTls(options =>
        {
            options.LocalCertificate = Own(certificate);
            options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.RemoteCertificateValidation = (shown, _, _) => IsOf(authority, shown);
            options.OnAuthenticateAsClient = (_, client) => client.TargetHost = Name;
        });
    }

    private static X509Certificate2 Own(string file)
    {
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(file, file);
            // A key that was read from PEM alone is not one that TLS can use on every system.
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        }
        catch (CryptographicException)
        {
            throw new OptionsValidationException(
                ClusterSettings.Section, typeof(ClusterSettings),
                [$"CaseRoom:Cluster:Certificate names {file}, which holds no certificate with its private key."]);
        }
    }

    private static bool IsOf(string authority, X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        // The authority may issue to others too: a host's certificate names what it is for.
        return shown.MatchesHostname(Name, allowWildcards: false, allowCommonName: false) && chain.Build(shown);
    }

    private static int FreePort(IPAddress address)
    {
        using var probe = new TcpListener(address, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
