using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Tests.Ue;

/// <summary>A MAC that writes down what its PHY reports.</summary>
internal sealed class RecordingUe : IUePhyNotifier
{
    public FoundCell? Cell { get; private set; }

    public bool NoCell { get; private set; }

    public Tti Now { get; private set; }

    public List<(Tti Tti, byte[] Octets)> Mibs { get; } = [];

    public List<(Tti Tti, Rnti Rnti, RntiKind Kind, byte[] Octets)> Blocks { get; } = [];

    public List<UplinkGrant> Grants { get; } = [];

    public List<(Tti Tti, bool IsAck)> Phichs { get; } = [];

    public List<bool> Syncs { get; } = [];

    /// <summary>Called at every subframe.</summary>
    public Action<Tti>? Subframe { get; set; }

    public bool IsRecording { get; set; } = true;

    public void OnCellFound(in FoundCell cell) => Cell = cell;

    public void OnNoCell() => NoCell = true;

    public void OnSubframe(Tti tti)
    {
        Now = tti;
        Subframe?.Invoke(tti);
    }

    public void OnMib(Tti tti, ReadOnlySpan<byte> mib)
    {
        if (IsRecording) Mibs.Add((tti, mib.ToArray()));
    }

    public bool OnTransportBlock(Tti tti, Rnti rnti, RntiKind kind, ReadOnlySpan<byte> transportBlock)
    {
        if (IsRecording) Blocks.Add((tti, rnti, kind, transportBlock.ToArray()));
        return kind == RntiKind.CRnti;
    }

    public void OnGrant(in UplinkGrant grant) => Grants.Add(grant);

    public void OnPhich(Tti tti, bool isAck) => Phichs.Add((tti, isAck));

    public void OnSync(bool inSync)
    {
        if (IsRecording) Syncs.Add(inSync);
    }
}
