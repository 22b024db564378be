using System.Net;
using System.Net.Sockets;
using LteImsBench.Core.Evidence;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ip;

namespace LteImsBench.UeSim.Ims;

/// <summary>What the IMS service of a handset is built from.</summary>
internal sealed record ImsServiceDependencies(TimeProvider Clock, UeLog Log, UeSettings Settings, UsimCard Card, Random Random)
{
    /// <summary>The cell that P-Access-Network-Info names.</summary>
    public required Func<UeCell?> Cell { get; init; }
}

/// <summary>IMS on a handset: picks a P-CSCF of its PDN, and registers there.</summary>
internal sealed class ImsService(ImsServiceDependencies needs, PdnInterfaces pdns) : IDisposable
{
    private const int SipPort = 5060;

    private readonly SipNames _names = new(needs.Random);
    private ImsClient? _client;
    private PdnInterface? _pdn;

    public UeRegistration? Registration => _client?.Registration;

    /// <summary>Registers with the first P-CSCF that answers, of those that the PDN was given.</summary>
    public async Task<UeOutcome> RegisterAsync(CancellationToken stop)
    {
        if (_client?.Registration is not null) return await _client.RegisterAsync(stop);
        string apn = needs.Settings.Ims.Apn;
        if (pdns.OfApn(apn) is not { } pdn) return UeOutcome.Refuse("no PDN", $"there is no PDN connection to '{apn}'");
        await pdn.Ipv6Address;   // ends with the connection at the latest
        if (stop.IsCancellationRequested) return UeOutcome.Cancel("registration was given up");
        UeOutcome outcome = UeOutcome.Refuse("no P-CSCF", "the PDN connection gave no P-CSCF that the UE has an address for");
        foreach ((IPAddress local, IPAddress proxy) in Choices(pdn))
        {
            Close();
            Open(pdn, local, proxy);
            outcome = await _client!.RegisterAsync(stop);
            if (outcome is not UeOutcome.Timeout) break;
        }

        if (!outcome.IsSuccess) Close();
        return outcome;
    }

    public Task<UeOutcome> SubscribeAsync(CancellationToken stop) => _client?.SubscribeAsync(stop) ?? NotRegistered();

    public async Task<UeOutcome> DeregisterAsync(CancellationToken stop)
    {
        if (_client is not { } client) return await NotRegistered();
        UeOutcome outcome = await client.DeregisterAsync(stop);
        if (outcome.IsSuccess && _client == client) Close();
        return outcome;
    }

    /// <summary>A PDN connection is gone, and with it what was registered over it.</summary>
    public void OnPdnClosed(PdnInterface pdn)
    {
        if (pdn == _pdn) Close();
    }

    public void Dispose() => Close();

    private static Task<UeOutcome> NotRegistered() => Task.FromResult(UeOutcome.Refuse("not registered", "there is no IMS registration"));

    // IPv6 first, as handsets do.
    private static IEnumerable<(IPAddress Local, IPAddress Proxy)> Choices(PdnInterface pdn) =>
        from proxy in pdn.Pdn.PCscfs.OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6 ? 0 : 1)
        let local = proxy.AddressFamily == AddressFamily.InterNetworkV6 ? pdn.Ipv6 : pdn.Ipv4
        where local is not null
        select (local, proxy);

    private void Open(PdnInterface pdn, IPAddress local, IPAddress proxy)
    {
        ImsSettings settings = needs.Settings.Ims;
        ImsIdentity identity = settings.Resolve(needs.Settings.Imsi, needs.Settings.HomePlmn);
        ImsHandset handset = new(identity, needs.Settings.Imeisv.ImeiUrn, settings, AccessNetwork);
        _pdn = pdn;
        _client = new(
            new(handset, needs.Card, needs.Clock, _names, (name, detail) => needs.Log.State(Layer.Ims, name, detail)),
            user => new StackPath(pdn.Stack, new(local, SipPort), new(proxy, SipPort), user));
    }

    private void Close()
    {
        _client?.Dispose();
        _client = null;
        _pdn = null;
    }

    // MCC, MNC, TAC of 16 bits and cell identity of 28, TS 24.229 §7.2A.4.3.
    private PAccessNetworkInfoHeader? AccessNetwork()
    {
        if (needs.Cell() is not { } cell) return null;
        string identity = $"{cell.Plmn.Mcc}{cell.Plmn.Mnc}{cell.Tac.Value:x4}{cell.Identity.Value:x7}";
        return new("3GPP-E-UTRAN-FDD", new(new SipParameter("utran-cell-id-3gpp", identity, IsQuoted: true)));
    }
}
