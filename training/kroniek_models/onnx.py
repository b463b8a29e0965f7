"""Writes ONNX graphs without the `onnx` package: just the few messages of its format that a network here needs.

The field numbers are those of onnx.proto (version 1.12, operator set 17).
"""

import struct

import numpy as np

_TYPES = {"float32": 1, "uint8": 2, "int8": 3, "int32": 6, "int64": 7, "bool": 9, "float16": 10}


def _varint(value):
    out = bytearray()
    value &= (1 << 64) - 1
    while True:
        low, value = value & 0x7F, value >> 7
        if value:
            out.append(low | 0x80)
        else:
            out.append(low)
            return bytes(out)


def _number(field, value):
    return _varint(field << 3) + _varint(value)


def _bytes(field, value):
    value = value.encode("utf-8") if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _tensor(name, array):
    dims = b"".join(_number(1, d) for d in array.shape)
    return dims + _number(2, _TYPES[str(array.dtype)]) + _bytes(8, name) + _bytes(9, np.ascontiguousarray(array).tobytes())


def _attribute(name, value):
    if isinstance(value, float):
        return _bytes(1, name) + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, 1)
    if isinstance(value, int):
        return _bytes(1, name) + _number(3, value) + _number(20, 2)
    if isinstance(value, str):
        return _bytes(1, name) + _bytes(4, value) + _number(20, 3)
    return _bytes(1, name) + b"".join(_number(8, v) for v in value) + _number(20, 7)


def _value(name, kind, dims):
    shape = b"".join(
        _bytes(1, _number(1, d) if isinstance(d, int) else _bytes(2, d)) for d in dims)
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, _TYPES[kind]) + _bytes(2, shape)))


class Graph:
    """A graph under construction: `node` adds an operation and gives back the name of its result."""

    def __init__(self, name):
        self.name = name
        self.parts = []
        self.count = 0
        self.constants = {}

    def input(self, name, kind, dims):
        self.parts.append(_bytes(11, _value(name, kind, dims)))
        return name

    def output(self, name, source, kind, dims):
        self.node("Identity", [source], out=name)
        self.parts.append(_bytes(12, _value(name, kind, dims)))

    def constant(self, array):
        key = (str(array.dtype), array.shape, array.tobytes())
        if key not in self.constants:
            name = "c%d" % len(self.constants)
            self.constants[key] = name
            self.parts.append(_bytes(5, _tensor(name, array)))
        return self.constants[key]

    def ints(self, *values):
        return self.constant(np.array(values, np.int64))

    def weight(self, array):
        """A constant stored in 16 bits and computed with in 32."""
        return self.node("Cast", [self.constant(array.astype(np.float16))], to=_TYPES["float32"])

    def cast(self, source, kind):
        return self.node("Cast", [source], to=_TYPES[kind])

    def node(self, operation, inputs, out=None, domain="", **attributes):
        if out is None:
            out = "n%d" % self.count
            self.count += 1
        body = b"".join(_bytes(1, i) for i in inputs) + _bytes(2, out) + _bytes(4, operation)
        body += b"".join(_bytes(5, _attribute(k, v)) for k, v in sorted(attributes.items()))
        body += _bytes(7, domain) if domain else b""
        self.parts.append(_bytes(1, body))
        return out

    def bytes(self):
        graph = _bytes(2, self.name) + b"".join(self.parts)
        sets = _bytes(8, _bytes(1, "") + _number(2, 17)) + _bytes(8, _bytes(1, "com.microsoft") + _number(2, 1))
        return _number(1, 8) + _bytes(2, "kroniek") + _bytes(7, graph) + sets
