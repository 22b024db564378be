using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Signalling;

/// <summary>Finds UE contexts by each of their identities, and gives GUTIs.</summary>
internal sealed class UeRegistry(EpcConfig config, UeDirectory directory, Random random)
{
    private readonly Dictionary<Imsi, UeContext> _byImsi = [];
    private readonly Dictionary<UeKey, UeContext> _byKey = [];
    private readonly Dictionary<STmsi, UeContext> _bySTmsi = [];
    private readonly Dictionary<EnbUeId, NasConnection> _connections = [];

    public IReadOnlyCollection<UeContext> Ues => _byKey.Values;

    /// <summary>S-TMSIs now given away.</summary>
    public int GutisInUse => _bySTmsi.Count;

    public int Connections => _connections.Count;

    public UeKey KeyOf(Imsi imsi) => directory.KeyOf(imsi);

    public UeContext? Find(Imsi imsi) => _byImsi.GetValueOrDefault(imsi);

    public UeContext? Find(UeKey key) => _byKey.GetValueOrDefault(key);

    public UeContext? Find(STmsi sTmsi) => _bySTmsi.GetValueOrDefault(sTmsi);

    public UeContext? Find(Guti guti) =>
        guti.Plmn == config.Plmn && guti.MmeGroupId == config.MmeGroupId ? Find(guti.STmsi) : null;

    public NasConnection? Find(EnbUeId id) => _connections.GetValueOrDefault(id);

    public UeContext FindOrAdd(Imsi imsi)
    {
        if (_byImsi.TryGetValue(imsi, out UeContext? known)) return known;
        var ue = new UeContext(directory.KeyOf(imsi), imsi);
        _byImsi.Add(imsi, ue);
        _byKey.Add(ue.Key, ue);
        return ue;
    }

    public void Add(NasConnection connection) => _connections.Add(connection.Id, connection);

    public void Remove(NasConnection connection) => _connections.Remove(connection.Id);

    /// <summary>Gives the UE a GUTI beside its present one; an earlier one that it never confirmed is taken back.</summary>
    public Guti OfferGuti(UeContext ue)
    {
        if (ue.NewGuti is { } stale) _bySTmsi.Remove(stale.STmsi);
        Guti guti;
        do
        {
            // All ones is no valid M-TMSI of a temporary identity, TS 23.003 §2.4.
            guti = new(config.Plmn, config.MmeGroupId, config.MmeCode, new((uint)random.NextInt64(0, uint.MaxValue)));
        }
        while (_bySTmsi.ContainsKey(guti.STmsi));

        _bySTmsi.Add(guti.STmsi, ue);
        ue.NewGuti = guti;
        return guti;
    }

    /// <summary>The UE has confirmed its new GUTI: the old one is free.</summary>
    public void ConfirmGuti(UeContext ue)
    {
        if (ue.NewGuti is not { } confirmed) return;
        if (ue.Guti is { } old) _bySTmsi.Remove(old.STmsi);
        (ue.Guti, ue.NewGuti) = (confirmed, null);
    }
}
