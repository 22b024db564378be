using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc;

/// <summary>An E-RAB and the DRB that carries it.</summary>
internal sealed class Drb(EpsBearerId bearer, DrbId id, Lcid lcid)
{
    public EpsBearerId Bearer => bearer;

    public DrbId Id => id;

    public Lcid Lcid => lcid;

    public required BearerProfile Profile { get; set; }

    public required ErabQos Qos { get; set; }

    /// <summary>The UE has confirmed it: data may flow to it.</summary>
    public bool IsConfirmed { get; set; }
}

/// <summary>
/// The DRBs of one UE. Logical channels 3 to 10 are given without regard to EPS bearer identities, the lowest free first. DRB identities go
/// round all 32, since one used again under the same keys would repeat its key stream (TS 36.331 §5.3.1.2).
/// </summary>
internal sealed class DrbTable
{
    private const byte FirstLcid = 3;
    private const byte LastLcid = 10;
    private const int Identities = 32;

    private readonly List<Drb> _drbs = [];
    private int _lastIdentity;

    public IReadOnlyList<Drb> All => _drbs;

    public Drb? Find(EpsBearerId bearer)
    {
        foreach (Drb drb in _drbs)
        {
            if (drb.Bearer == bearer) return drb;
        }

        return null;
    }

    /// <summary>Null when the bearer exists, its QCI is not served or all logical channels are taken.</summary>
    public Drb? Add(EpsBearerId bearer, in ErabQos qos)
    {
        if (Find(bearer) is not null || BearerProfile.Of(qos.Qci) is not { } profile || FreeLcid() is not { } lcid) return null;
        var drb = new Drb(bearer, NextIdentity(), lcid) { Profile = profile, Qos = qos };
        _drbs.Add(drb);
        return drb;
    }

    public void Remove(Drb drb) => _drbs.Remove(drb);

    private Lcid? FreeLcid()
    {
        for (byte lcid = FirstLcid; lcid <= LastLcid; lcid++)
        {
            if (_drbs.TrueForAll(drb => drb.Lcid.Value != lcid)) return new Lcid(lcid);
        }

        return null;
    }

    private DrbId NextIdentity()
    {
        do
        {
            _lastIdentity = _lastIdentity % Identities + 1;
        }
        while (_drbs.Exists(drb => drb.Id.Value == _lastIdentity));
        return new((byte)_lastIdentity);
    }
}
