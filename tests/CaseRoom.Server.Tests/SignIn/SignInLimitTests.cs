using System.Net;
using System.Net.Sockets;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Somebody who is nobody yet begins one sign-in after another.</summary>
public sealed class SignInLimitTests : IAsyncLifetime
{
    private static readonly Uri Begin = new("/sign-in/demo?returnUrl=/", UriKind.Relative);

    private MovedServer server = null!;

    [Fact, Rule("SIG-122")]
    public async Task One_address_begins_so_many_and_no_more_and_another_notices_nothing()
    {
        using var here = server.Anonymous();
        using var elsewhere = From(IPAddress.Parse("127.0.0.2"));
        var begun = 0;
        HttpStatusCode last;
        do
        {
            using var answer = await here.GetAsync(Begin, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }
        while (last is HttpStatusCode.Redirect && ++begun <= 4 * Allowance.SignIns.AtOnce);

        last.ShouldBe(HttpStatusCode.TooManyRequests);
        begun.ShouldBeGreaterThanOrEqualTo(Allowance.SignIns.AtOnce);
        using var other = await elsewhere.GetAsync(Begin, TestContext.Current.CancellationToken);
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ByProxyAsync(here, "10.1.2.3")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact, Rule("SIG-124")]
    public async Task Behind_a_proxy_each_caller_is_counted_and_of_an_IPv6_address_its_network()
    {
        using var proxy = server.Anonymous();
        (await BegunAsync(proxy, "2001:db8::1")).ShouldBeGreaterThanOrEqualTo(Allowance.SignIns.AtOnce);
        (await ByProxyAsync(proxy, "2001:db8:0:1::1")).ShouldBe(HttpStatusCode.Redirect);
        // What a caller says before the proxy adds whom it saw counts for nothing: but few have grown back.
        (await BegunAsync(proxy, "10.9.9.9, 2001:db8::ffff:1")).ShouldBeLessThan(Allowance.SignIns.AtOnce / 2);
    }

    [Fact, Rule("SIG-124")]
    public void Nobody_is_believed_but_this_machine_and_the_proxies_that_are_named()
    {
        using var named = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("CaseRoom:DemoRoom", "false")
            .UseSetting("CaseRoom:DataPath", server.DataPath)
            .UseSetting("CaseRoom:KeyPath", server.KeyPath)
            .UseSetting("CaseRoom:Proxies:0", "10.1.2.3")
            .UseSetting("CaseRoom:Proxies:1", "10.2.0.0/16"));
        var known = named.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        known.KnownIPNetworks.Select(network => $"{network}")
            .ShouldBe(["127.0.0.0/8", "10.1.2.3/32", "10.2.0.0/16"], ignoreOrder: true);
        known.KnownProxies.ShouldBe([IPAddress.IPv6Loopback]);
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>How many are begun before one is too many.</summary>
    private static async Task<int> BegunAsync(HttpClient proxy, string caller)
    {
        for (var begun = 0; begun <= 4 * Allowance.SignIns.AtOnce; begun++)
        {
            if (await ByProxyAsync(proxy, caller) is HttpStatusCode.TooManyRequests) { return begun; }
        }

        throw new InvalidOperationException("None was too many.");
    }

    private static async Task<HttpStatusCode> ByProxyAsync(HttpClient proxy, string caller)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, Begin);
        call.Headers.TryAddWithoutValidation("X-Forwarded-For", caller);
        using var answer = await proxy.SendAsync(call, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private HttpClient From(IPAddress address) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = server.Address };
}
