using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Bench;

/// <summary>The named behaviours of the simulated UE that test cases run. Each does what must come before it.</summary>
internal sealed class Behaviours(NetworkBench network, SimulatedUe ue)
{
    public static readonly string[] Names =
    [
        "power-on", "power-off", "attach", "start-attach", "connect-pdn", "disconnect-pdn", "ims-pdn", "ping", "ims-register", "start-ims-register",
        "ims-subscribe", "ims-deregister", "detach",
    ];

    public UeKey Key => ue.Key;

    public async Task<UeOutcome> RunAsync(string name, IReadOnlyDictionary<string, string> with)
    {
        switch (name)
        {
            case "power-on": return await PowerOnAsync();
            case "power-off":
                ue.PowerOff();
                return new UeOutcome.Success("switched off");
            case "attach": return await PowerOnAsync() is { IsSuccess: false } off ? off : await ue.AttachAsync();
            case "start-attach": return await StartedAsync(PowerOnAsync, () => ue.AttachAsync());
            case "connect-pdn": return await ue.ConnectPdnAsync(with.GetValueOrDefault("apn", network.Config.Pcscf.Apn));
            case "disconnect-pdn": return await ue.DisconnectPdnAsync(with.GetValueOrDefault("apn", network.Config.Pcscf.Apn));
            case "ims-pdn": return await ImsPdnAsync();
            case "ping": return await PingAsync(with);
            case "ims-register": return await ue.RegisterAsync();
            case "start-ims-register": return await StartedAsync(ImsPdnAsync, () => ue.RegisterAsync());
            case "ims-subscribe": return await ue.SubscribeRegAsync();
            case "ims-deregister": return await ue.DeregisterAsync();
            case "detach": return await ue.DetachAsync();
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "no such behaviour");
        }
    }

    private async Task<UeOutcome> PowerOnAsync() => ue.Snapshot().Power == UePower.Camped ? new UeOutcome.Success("on already") : await ue.PowerOnAsync();

    private async Task<UeOutcome> ImsPdnAsync()
    {
        if (ue.Snapshot().Pdns.Any(pdn => pdn.Apn == network.Config.Pcscf.Apn)) return new UeOutcome.Success("connected already");
        if (ue.Snapshot().Pdns.Count == 0 && await RunAsync("attach", new Dictionary<string, string>()) is { IsSuccess: false } refused) return refused;
        return await ue.ConnectPdnAsync(network.Config.Pcscf.Apn);
    }

    // What follows is for the case itself to expect, so its outcome is not waited for.
    private static async Task<UeOutcome> StartedAsync(Func<Task<UeOutcome>> before, Func<Task<UeOutcome>> started)
    {
        if (await before() is { IsSuccess: false } failed) return failed;
        _ = started();
        return new UeOutcome.Success("started");
    }

    private async Task<UeOutcome> PingAsync(IReadOnlyDictionary<string, string> with)
    {
        string apn = with.GetValueOrDefault("apn", "internet");
        ApnConfig? config = network.Config.Core.Apns.FirstOrDefault(candidate => candidate.Name == apn);
        AddressFamily? family = with.GetValueOrDefault("family") switch
        {
            "ipv6" => AddressFamily.InterNetworkV6,
            "ipv4" => AddressFamily.InterNetwork,
            _ => null,
        };
        IPAddress? target = with.TryGetValue("to", out string? to) ? IPAddress.Parse(to)
            : config?.Pcscf.Concat(config.Dns).FirstOrDefault(address => family is null || address.AddressFamily == family);
        return target is null ? new UeOutcome.Refused("no address", $"the gateway of {apn} has no address to ping") : await ue.PingAsync(apn, target);
    }
}
