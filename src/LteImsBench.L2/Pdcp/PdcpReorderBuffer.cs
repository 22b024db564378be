namespace LteImsBench.L2.Pdcp;

/// <summary>SDUs that wait for earlier ones around a re-establishment, by COUNT within one reordering window.</summary>
internal sealed class PdcpReorderBuffer(int window, OctetPool pool)
{
    private (byte[] Buffer, int Length)[] _stored = [];

    public int Count { get; private set; }

    public bool Contains(long count) => Count > 0 && Slot(count).Length > 0;

    public void Store(long count, ReadOnlySpan<byte> sdu)
    {
        if (_stored.Length == 0) _stored = new (byte[], int)[window];
        byte[] buffer = pool.Rent(sdu.Length);
        sdu.CopyTo(buffer);
        Slot(count) = (buffer, sdu.Length);
        Count++;
    }

    /// <summary>Takes an SDU out; it is good until <see cref="Return"/>.</summary>
    public bool TryTake(long count, out byte[] buffer, out int length)
    {
        (buffer, length) = ([], 0);
        if (!Contains(count)) return false;
        (buffer, length) = Slot(count);
        Slot(count) = default;
        Count--;
        return true;
    }

    public void Return(byte[] buffer) => pool.Return(buffer);

    public void Clear()
    {
        for (int i = 0; i < _stored.Length && Count > 0; i++)
        {
            if (TryTake(i, out byte[] buffer, out _)) pool.Return(buffer);
        }
    }

    private ref (byte[] Buffer, int Length) Slot(long count) => ref _stored[count % window];
}
