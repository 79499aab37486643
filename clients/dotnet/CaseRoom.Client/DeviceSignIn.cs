using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Client;

/// <summary>
/// Signs a program in without a browser of its own (RFC 8628): it shows a code, the person signs in anywhere with it,
/// and the program waits. The tokens are bound to a new key.
/// </summary>
public sealed class DeviceSignIn : IDisposable
{
    private const string Grant = "urn:ietf:params:oauth:grant-type:device_code";

    /// <summary>Seconds between two questions, and what a provider that is asked too often gets added.</summary>
    private const int Step = 5;

    private readonly ProgramProvider provider;
    private readonly TimeProvider clock;
    private readonly HttpClient http = TokenCalls.NewHttp();
    private readonly ProofKey key = ProofKey.New();
    private ProviderAddresses? addresses;
    private bool given;

    public DeviceSignIn(ProgramProvider provider, TimeProvider? clock = null)
    {
        this.provider = provider;
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>The providers through which a server lets programs sign in.</summary>
    /// <exception cref="CaseRoomException">It is no CaseRoom.</exception>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<IReadOnlyList<ProgramProvider>> ProvidersAsync(
        Uri server, CancellationToken cancel = default)
    {
        using var asked = TokenCalls.NewHttp();
        using var answer = await asked.GetAsync(
            new Uri(UnsafeServerException.Require(server), "/api/sign-in/programs"), cancel);
        return await Answers.ReadAsync<IReadOnlyList<ProgramProvider>>(answer, cancel);
    }

    /// <summary>A code for the person to sign in with.</summary>
    /// <exception cref="CaseRoomException">The provider gives none.</exception>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task<DeviceCode> BeginAsync(CancellationToken cancel = default)
    {
        addresses = await ProviderAddresses.ReadAsync(http, provider.Issuer, cancel);
        if (addresses.Device is not { } endpoint)
        {
            throw new CaseRoomException(
                HttpStatusCode.OK, "noDeviceSignIn", $"The provider {provider.DisplayName} signs no programs in.");
        }

        // Without it a provider need not let anybody stay signed in (OpenID Connect Core, 11).
        using var form = new FormUrlEncodedContent(
            provider.Fields(("scope", provider.Scope), ("prompt", "consent")));
        using var answer = await http.PostAsync(endpoint, form, cancel);
        if (!answer.IsSuccessStatusCode) { throw Refused(await ErrorAsync(answer, cancel)); }
        return await answer.Content.ReadFromJsonAsync<DeviceCode>(cancel) ?? throw Refused("unreadable");
    }

    /// <summary>Waits until the person has signed in, or cannot any more.</summary>
    /// <exception cref="CaseRoomException">They refused, or the code ran out.</exception>
    public async Task<KeptSignIn> WaitAsync(DeviceCode code, CancellationToken cancel = default)
    {
        var calls = new TokenCalls(http, addresses!.Token!, key, clock);
        var until = clock.GetUtcNow() + TimeSpan.FromSeconds(code.ExpiresIn);
        var pause = TimeSpan.FromSeconds(code.Interval ?? Step);
        while (true)
        {
            await Task.Delay(pause, clock, cancel);
            if (clock.GetUtcNow() >= until) { throw Refused("expired_token"); }
            TokenAnswer answer;
            try
            {
                answer = await calls.AskAsync(
                    provider.Fields(("grant_type", Grant), ("device_code", code.Device)), cancel);
            }
            catch (HttpRequestException)
            {
                // Away for a moment: the code stays good, so it is asked again, ever more seldom.
                pause *= 2;
                continue;
            }

            switch (answer.Error)
            {
                case null:
                    given = true;
                    return KeptSignIn.Of(provider, addresses, answer, key, clock.GetUtcNow());
                case "authorization_pending":
                    break;
                case "slow_down":
                    pause += TimeSpan.FromSeconds(Step);
                    break;
                default:
                    throw Refused(answer.Error);
            }
        }
    }

    public void Dispose()
    {
        http.Dispose();
        if (!given) { key.Dispose(); }
    }

    private static async Task<string> ErrorAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel))?.Error ?? "refused";
        }
        catch (JsonException)
        {
            return "refused";
        }
    }

    private static CaseRoomException Refused(string error) => new(HttpStatusCode.Forbidden, error, error switch
    {
        "access_denied" => "The sign-in was refused at the provider.",
        "expired_token" => "The code ran out before anybody had signed in with it: caseroom login makes a new one.",
        "invalid_client" or "unauthorized_client" => "The provider does not know this program.",
        "invalid_scope" => "The provider does not give programs what this server asks of them (scopes).",
        _ => $"The provider refused the sign-in ({error}).",
    });
}
