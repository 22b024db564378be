using LteImsBench.Core.Identity;

namespace LteImsBench.Enb.Mac;

/// <summary>C-RNTIs in use. They are given in turn, so that a late block to an old UE does not meet a new one.</summary>
internal sealed class RntiPool
{
    private const ushort First = 0x0046;
    private const ushort Last = 0xFFF3;

    private readonly HashSet<Rnti> _used = [];
    private ushort _next = First;

    public int InUse => _used.Count;

    public Rnti Take()
    {
        if (_used.Count > Last - First) throw new InvalidOperationException("all C-RNTIs are in use");
        while (true)
        {
            var rnti = new Rnti(_next);
            _next = _next == Last ? First : (ushort)(_next + 1);
            if (_used.Add(rnti)) return rnti;
        }
    }

    public void Return(Rnti rnti) => _used.Remove(rnti);
}
