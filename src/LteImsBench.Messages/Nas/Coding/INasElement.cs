namespace LteImsBench.Messages.Nas;

/// <summary>The value part of an information element. The reader ends where the element ends.</summary>
internal interface INasElement<TSelf>
    where TSelf : INasElement<TSelf>
{
    static abstract TSelf Read(ref NasReader r);

    void Write(ref NasWriter w);
}

/// <summary>An information element whose value is half an octet.</summary>
internal interface INasNibble<TSelf>
    where TSelf : struct, INasNibble<TSelf>
{
    static abstract TSelf FromNibble(byte nibble);

    byte ToNibble();
}
