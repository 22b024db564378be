using LteImsBench.Core.Identity;

namespace LteImsBench.Phy.Ue;

/// <summary>
/// Tells new transport blocks from retransmissions by the NDI of each HARQ process, and repeats of blocks already received
/// (TS 36.321 §5.3.2.2).
/// </summary>
public sealed class DownlinkHarqTracker
{
    private const int Processes = 8;

    private readonly State[] _states = new State[Processes];

    /// <summary>What to do with an assignment.</summary>
    public enum Verdict
    {
        /// <summary>Decode with an empty soft buffer.</summary>
        NewData,

        /// <summary>Combine with what the soft buffer holds.</summary>
        Combine,

        /// <summary>The block was received before: only acknowledge.</summary>
        AlreadyReceived,
    }

    public Verdict OnAssignment(Rnti rnti, int process, bool ndi)
    {
        ref State state = ref _states[process];
        if (state.IsUsed && state.Rnti == rnti && state.Ndi == ndi) return state.IsReceived ? Verdict.AlreadyReceived : Verdict.Combine;
        state = new(true, rnti, ndi, false, state.MayAcknowledge);
        return Verdict.NewData;
    }

    public void OnReceived(int process, bool mayAcknowledge) => _states[process] = _states[process] with { IsReceived = true, MayAcknowledge = mayAcknowledge };

    /// <summary>Whether the block already received by this process may be acknowledged again.</summary>
    public bool MayAcknowledge(int process) => _states[process].MayAcknowledge;

    public void Reset() => Array.Clear(_states);

    private readonly record struct State(bool IsUsed, Rnti Rnti, bool Ndi, bool IsReceived, bool MayAcknowledge);
}
