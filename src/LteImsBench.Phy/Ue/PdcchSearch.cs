using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>Blind decoding of the common and UE-specific search spaces, TS 36.213 §9.1.1. Allocates nothing after construction.</summary>
internal sealed class PdcchSearch
{
    private const int MaxFound = 8;

    private static readonly byte[] CommonLevels = [8, 4];
    private static readonly byte[] OwnLevels = [8, 4, 2, 1];

    private readonly CellShape _cell;
    private readonly DownlinkAssignment[] _assignments = new DownlinkAssignment[MaxFound];
    private readonly UlDciPdu[] _grants = new UlDciPdu[2];
    private readonly byte[] _payload = new byte[DciWriter.MaxBits];
    private readonly int _size1A;
    private readonly int _size1C;
    private int _assignmentCount;
    private int _grantCount;

    public PdcchSearch(CellShape cell)
    {
        _cell = cell;
        _size1A = DciSizes.Format1A(cell.PrbCount);
        _size1C = DciSizes.Format1C(cell.PrbCount);
    }

    /// <summary>What the last subframe assigns, at most one for each RNTI.</summary>
    public ReadOnlySpan<DownlinkAssignment> Assignments => _assignments.AsSpan(0, _assignmentCount);

    /// <summary>The uplink grants of the last subframe, at most one for each RNTI.</summary>
    public ReadOnlySpan<UlDciPdu> Grants => _grants.AsSpan(0, _grantCount);

    public void Run(SubframeReceiver received, in PdcchTargets targets)
    {
        (_assignmentCount, _grantCount) = (0, 0);
        SearchCommon(received, targets);
        if (targets.Rntis.CRnti is { } own) SearchOwn(received, targets, own, ModeFormat(targets.TransmissionMode));

        // A temporary C-RNTI has formats 1 and 1A only, TS 36.213 table 7.1-4.
        if (targets.Rntis.TemporaryCRnti is { } temporary && temporary != targets.Rntis.CRnti) SearchOwn(received, targets, temporary, DciFormat.Format1);
    }

    private void SearchCommon(SubframeReceiver received, in PdcchTargets targets)
    {
        bool hasOwn = targets.Rntis.CRnti is not null || targets.Rntis.TemporaryCRnti is not null;
        if (!targets.HasCommon && !hasOwn) return;
        Span<byte> candidates = stackalloc byte[6];
        foreach (byte level in CommonLevels)
        {
            int count = PdcchSearchSpace.Candidates(default, received.Subframe, received.Pdcch.CceCount, level, isCommon: true, candidates);
            foreach (byte cce in candidates[..count])
            {
                if (received.Pdcch.TryDecode(cce, level, _payload.AsSpan(0, _size1A), out ushort mask)) Take(DciFormat.Format1A, new(mask), cce, targets);
                if (targets.HasCommon && received.Pdcch.TryDecode(cce, level, _payload.AsSpan(0, _size1C), out mask) && KindOf(new(mask), targets) is not (null or RntiKind.CRnti))
                    Take(DciFormat.Format1C, new(mask), cce, targets);
            }
        }
    }

    private void SearchOwn(SubframeReceiver received, in PdcchTargets targets, Rnti rnti, DciFormat format)
    {
        int size = DciSizes.Of(format, _cell.PrbCount, _cell.Ports);
        Span<byte> candidates = stackalloc byte[6];
        foreach (byte level in OwnLevels)
        {
            int count = PdcchSearchSpace.Candidates(rnti, received.Subframe, received.Pdcch.CceCount, level, isCommon: false, candidates);
            foreach (byte cce in candidates[..count])
            {
                bool needsDownlink = !HasAssignment(rnti), needsUplink = !HasGrant(rnti);
                if (!needsDownlink && !needsUplink) return;
                if (received.Pdcch.TryDecode(cce, level, _payload.AsSpan(0, _size1A), out ushort mask) && mask == rnti.Value)
                {
                    Take(DciFormat.Format1A, rnti, cce, targets);
                    continue;
                }

                if (needsDownlink && received.Pdcch.TryDecode(cce, level, _payload.AsSpan(0, size), out mask) && mask == rnti.Value)
                    Take(format, rnti, cce, targets);
            }
        }
    }

    private void Take(DciFormat format, Rnti rnti, byte cce, in PdcchTargets targets)
    {
        if (KindOf(rnti, targets) is not { } kind) return;
        if (format == DciFormat.Format1A && DciReader.IsFormat0(_payload))
        {
            if (kind != RntiKind.CRnti || HasGrant(rnti) || !DciReader.TryReadFormat0(_payload.AsSpan(0, _size1A), _cell.PrbCount, out UlDciPdu grant)) return;
            _grants[_grantCount++] = grant with { Rnti = rnti, CceIndex = cce };
            return;
        }

        int size = DciSizes.Of(format, _cell.PrbCount, _cell.Ports);
        if (HasAssignment(rnti) || _assignmentCount == MaxFound) return;
        if (!DciReader.TryRead(format, _payload.AsSpan(0, size), kind, _cell.PrbCount, _cell.Ports, out DownlinkAssignment assignment)) return;
        _assignments[_assignmentCount++] = assignment with { Rnti = rnti, CceIndex = cce };
    }

    private bool HasAssignment(Rnti rnti)
    {
        foreach (ref readonly DownlinkAssignment assignment in Assignments)
        {
            if (assignment.Rnti == rnti) return true;
        }

        return false;
    }

    private bool HasGrant(Rnti rnti)
    {
        foreach (ref readonly UlDciPdu grant in Grants)
        {
            if (grant.Rnti == rnti) return true;
        }

        return false;
    }

    private static RntiKind? KindOf(Rnti rnti, in PdcchTargets targets)
    {
        if (rnti == Rnti.SystemInformation) return targets.Rntis.SystemInformation ? RntiKind.SystemInformation : null;
        if (rnti == Rnti.Paging) return targets.Rntis.Paging ? RntiKind.Paging : null;
        if (rnti == targets.RaRnti) return RntiKind.RandomAccess;
        return targets.IsOwn(rnti) ? RntiKind.CRnti : null;
    }

    private static DciFormat ModeFormat(byte mode) => mode switch { 3 => DciFormat.Format2A, 4 => DciFormat.Format2, _ => DciFormat.Format1 };
}
