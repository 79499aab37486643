using System.Diagnostics;
using System.Reflection;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseRoom.Chaos.Hosts;

/// <summary>
/// The real server's program, started as it is; just before its services are built, ports are wrapped. So a control or
/// a failpoint needs nothing in the server that could be switched on there by mistake.
/// </summary>
internal static class TestHost
{
    /// <summary>The first argument that starts a host.</summary>
    public const string Verb = "host";

    /// <summary>Names the control, or is unset; nothing else reads it.</summary>
    public const string ControlVariable = "CHAOS_CONTROL";

    /// <summary>The folder in which failpoints are ordered.</summary>
    public const string FolderVariable = "CHAOS_FOLDER";

    public static int Run(string[] args)
    {
        var program = typeof(ClusterSettings).Assembly.EntryPoint!;
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Building(Wrap));
        return (int)program.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [args], null)!;
    }

    private static void Wrap(IServiceCollection services)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable)!;
        Controls.Add(services, Environment.GetEnvironmentVariable(ControlVariable));
        var orders = new Orders(folder);
        services.Decorate<IRoomLog>((_, inner) => new OrderedLog(inner, orders));
        services.AddSingleton<TimeProvider>(new JumpingClock(orders));
        services.AddSingleton<IOutgoingGrainCallFilter>(new OrderedFanOut(orders));
    }

    /// <summary>Hears the framework say that a host is about to be built, as its own test factory does.</summary>
    private sealed class Building(Action<IServiceCollection> wrap)
        : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") { value.Subscribe(this); }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            {
                builder.ConfigureServices((_, services) => wrap(services));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
